package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Copies Docker data from volume to volume, in a container of its own: the data belongs to root, and without
 * CAP_SYS_ADMIN the copy would lose overlay's {@code trusted.*} attributes.
 */
final class VolumeCopier {

    /** What is copied from. */
    enum Source {
        /** A stopped machine's volume. */
        LIVE("live"),
        /** An image's volume, which is a finished copy or refused. */
        SEALED("sealed");

        private final String word;

        Source(String word) {
            this.word = word;
        }
    }

    private final Engine engine;

    VolumeCopier(Engine engine) {
        this.engine = engine;
    }

    /**
     * Copies, or returns at once if an earlier call finished the copy. What an interrupted one left is thrown away.
     *
     * @param image any image with a shell and GNU tools; the machine's own has them
     * @param target the owner of the target volume, whose name it has
     */
    void copy(Source kind, String from, OwnershipLabels target, String image) {
        String name = Names.copier(target.name());
        engine.tell("clearing away " + name, docker -> remove(docker, name));
        try {
            String said = engine.ask("copying volume " + from, docker -> run(docker, kind, from, target, image));
            if (!said.isEmpty()) {
                throw new CloudRefused(
                        "The Docker data in volume %s could not be copied to %s: %s."
                                .formatted(from, target.name(), said),
                        "Make room on the engine's disk if that is the cause, then try again.");
            }
        } finally {
            engine.tell("clearing away " + name, docker -> remove(docker, name));
        }
    }

    /** Removes the container that fills a volume, running or not: nobody waits for it any more. */
    static void remove(DockerClient docker, String name) {
        docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Labels.filter(ResourceKind.CONTAINER))
                .exec()
                .stream()
                .filter(container -> Arrays.asList(container.getNames()).contains("/" + name))
                .forEach(container -> docker.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
    }

    /** Returns what went wrong, in the copier's own words; nothing if nothing did. */
    private static String run(DockerClient docker, Source kind, String from, OwnershipLabels target, String image) {
        Map<String, String> labels = Labels.of(target.named(Names.copier(target.name())), ResourceKind.CONTAINER);
        String id = docker.createContainerCmd(image)
                .withName(Names.copier(target.name()))
                .withLabels(labels)
                .withUser("0")
                .withEntrypoint("/bin/sh", "-c", Scripts.text("copy-volume"), "copy-volume")
                .withCmd(kind.word, "/from", "/to")
                .withHostConfig(hostConfig(from, target.name()))
                .exec()
                .getId();
        docker.startContainerCmd(id).exec();
        int code = docker.waitContainerCmd(id)
                .exec(new WaitContainerResultCallback())
                .awaitStatusCode();
        return code == 0 ? "" : "exit code " + code + ", " + output(docker, id);
    }

    private static HostConfig hostConfig(String from, String to) {
        return HostConfig.newHostConfig()
                .withBinds(Bind.parse(from + ":/from:ro,nocopy"), Bind.parse(to + ":/to:nocopy"))
                .withNetworkMode("none")
                .withCapAdd(Capability.SYS_ADMIN);
    }

    private static String output(DockerClient docker, String id) {
        StringBuilder text = new StringBuilder();
        try {
            docker.logContainerCmd(id)
                    .withStdErr(true)
                    .withStdOut(true)
                    .withTail(5)
                    .exec(new ResultCallback.Adapter<Frame>() {
                        @Override
                        public void onNext(Frame frame) {
                            text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                        }
                    })
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return text.toString().strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
