package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a container image, by the grammar of github.com/distribution/reference: past {@link #of} nobody needs to
 * look at its text again.
 *
 * @param registry the registry's host and port; {@code docker.io} where the name has none
 * @param repository the path in the registry, for Docker's own images with {@code library/}
 * @param tag the tag, where there is one
 * @param digest the digest with its algorithm, where there is one
 */
public record ImageReference(String registry, String repository, Optional<String> tag, Optional<String> digest) {

    /** The registry that is meant where none is named (docs.docker.com, "docker pull"). */
    public static final String DEFAULT_REGISTRY = "docker.io";

    private static final int LONGEST_NAME = 255;
    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*+";
    private static final String LABEL = "(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])";
    private static final String HOST =
            "(?:localhost|" + LABEL + "(?:\\." + LABEL + ")+|" + LABEL + "(?=:)|\\[[0-9a-fA-F:]+])(?::[0-9]+)?";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<registry>" + HOST + ")/)?(?<repository>" + PART + "(?:/" + PART
                    + ")*+)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>[a-z][a-z0-9]*(?:[+._-][a-z][a-z0-9]*)*:[0-9a-f]{32,}))?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    /**
     * Reads a reference.
     *
     * @throws InvalidRequest if it is none; the message says what is expected
     */
    public static ImageReference of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() > 2 * LONGEST_NAME + 200
                || !matcher.matches()
                || ID.matcher(text).matches()) {
            throw new InvalidRequest("\"%s\" is not the name of an image.".formatted(shortened(text)), advice(text));
        }
        Optional<String> registry = Optional.ofNullable(matcher.group("registry"));
        String repository = matcher.group("repository");
        if (repository.length() > LONGEST_NAME) {
            throw new InvalidRequest(
                    "The image name \"%s\" is too long.".formatted(shortened(text)),
                    "Use at most %d characters.".formatted(LONGEST_NAME));
        }
        String host = registry.filter(named -> !named.equals("index.docker.io")).orElse(DEFAULT_REGISTRY);
        boolean official = host.equals(DEFAULT_REGISTRY) && repository.indexOf('/') < 0;
        return new ImageReference(
                host,
                official ? "library/" + repository : repository,
                Optional.ofNullable(matcher.group("tag")),
                Optional.ofNullable(matcher.group("digest")));
    }

    /** Whether the same name means another image tomorrow: no digest, and no tag or the tag {@code latest}. */
    public boolean floats() {
        return digest.isEmpty() && tag.map("latest"::equals).orElse(true);
    }

    /** The name as Docker shows it: without the default registry and its {@code library/}. */
    public String familiarName() {
        if (!registry.equals(DEFAULT_REGISTRY)) {
            return registry + "/" + repository;
        }
        return repository.startsWith("library/") ? repository.substring("library/".length()) : repository;
    }

    /** The shortest text that {@link #of} reads as the same reference. */
    @Override
    public String toString() {
        return familiarName()
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }

    private static String advice(String text) {
        if (text.startsWith("/") || text.endsWith(":") || text.contains("/:")) {
            return "A part of it is empty, often a variable without a value: the form is [registry/]name[:tag].";
        }
        if (text.chars().anyMatch(Character::isUpperCase)) {
            return "Write the name in small letters: [registry/]name[:tag][@sha256:digest].";
        }
        return "The form is [registry/]name[:tag][@sha256:digest], for instance nginx:1.27.";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
