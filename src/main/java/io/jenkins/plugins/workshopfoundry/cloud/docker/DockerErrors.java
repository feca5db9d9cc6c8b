package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.exception.DockerException;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sorts what goes wrong with the engine: by HTTP status (https://docs.docker.com/reference/api/engine/), or by the kind
 * of the cause where there was no answer; never by the text, which only people read.
 */
final class DockerErrors {

    private static final int SERVER_ERROR = 500;

    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private DockerErrors() {}

    /**
     * What to throw instead of a failure of the client library.
     *
     * @param doing what was tried, as it goes into "… while <doing>"
     */
    static RuntimeException sort(String address, String doing, RuntimeException failure) {
        if (failure instanceof FoundryException) {
            return failure;
        }
        if (failure instanceof DockerException answer) {
            return answer.getHttpStatus() >= SERVER_ERROR
                    ? new CloudUnavailable(
                            "The Docker engine failed while %s: %s.".formatted(doing, said(answer)),
                            "Look into the engine's log on this host, then try again.",
                            failure)
                    : new CloudRefused(
                            "The Docker engine refused, while %s: %s.".formatted(doing, said(answer)),
                            "Mend what it says, then try again.",
                            failure);
        }
        if (cause(failure, InterruptedException.class).isPresent()) {
            return new RunStopped(
                    RunStopped.Reason.INTERRUPTED,
                    "Interrupted while " + doing + ".",
                    "'workshop resume' goes on with it; in Jenkins, build again.");
        }
        return cause(failure, IOException.class)
                .<RuntimeException>map(lost -> new CloudUnavailable(
                        "The Docker engine at %s gave no answer while %s (%s)."
                                .formatted(address, doing, lost.getMessage()),
                        "Make sure that it runs and that this user may use it ('docker info' tells), then try again.",
                        failure))
                .orElse(failure);
    }

    private static String said(DockerException answer) {
        Matcher matcher = MESSAGE.matcher(String.valueOf(answer.getMessage()));
        String text =
                matcher.find() ? matcher.group(1).replaceAll("\\\\(.)", "$1") : "status " + answer.getHttpStatus();
        return text.strip().replaceAll("\\.+$", "");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
