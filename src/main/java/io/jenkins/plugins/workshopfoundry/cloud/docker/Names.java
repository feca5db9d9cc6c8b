package io.jenkins.plugins.workshopfoundry.cloud.docker;

/** How the parts of a machine or image are called, so that each can be found from the name of the whole. */
final class Names {

    /** Where the inner Docker keeps its data; overlay needs a real file system there, hence a volume. */
    static final String DOCKER_DATA = "/var/lib/docker";

    private Names() {}

    /** The network of a machine. */
    static String network(String machine) {
        return machine + "-net";
    }

    /** The volume with the Docker data of a machine, or of an image. */
    static String data(String owner) {
        return owner + "-docker";
    }

    /** The container that fills a volume. */
    static String copier(String volume) {
        return volume + "-copy";
    }

    /** The repository under which people see an image. */
    static String repository(String image) {
        return "workshop-foundry/" + image;
    }
}
