package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Sorts what goes wrong with AWS: by the SDK's own flag for throttling, by status, by error code; never by the text, which
 * only people read.
 */
final class AwsErrors {

    private static final int SERVER_ERROR = 500;

    private static final int UNAUTHORIZED = 401;

    /** Enough of AWS's own words; an encoded authorization message alone has thousands of characters. */
    private static final int QUOTED = 300;

    private AwsErrors() {}

    /**
     * What to throw instead of a failure of the SDK.
     *
     * @param where the region, or the account
     * @param doing what was tried, as it goes into "… while <doing>"
     */
    static RuntimeException sort(String where, String doing, RuntimeException failure) {
        Optional<FoundryException> sorted = cause(failure, FoundryException.class);
        if (sorted.isPresent()) {
            return sorted.get();
        }
        if (cause(failure, InterruptedException.class).isPresent()
                || cause(failure, AbortedException.class).isPresent()) {
            return new RunStopped(
                    RunStopped.Reason.INTERRUPTED,
                    "Interrupted while " + doing + ".",
                    "'workshop resume' goes on with it; in Jenkins, build again.");
        }
        Optional<AwsServiceException> answer = cause(failure, AwsServiceException.class);
        return answer.isPresent()
                ? answered(where, doing, action(failure), answer.get(), failure)
                : unanswered(where, doing, failure);
    }

    /** AWS's error code for a failure; empty when there was no answer. */
    static Optional<String> code(Throwable failure) {
        return cause(failure, AwsServiceException.class).flatMap(AwsErrors::code);
    }

    /** Java's own client keeps the body of a 401 from everybody; EC2 gives that status to AuthFailure. */
    private static Optional<String> code(AwsServiceException answer) {
        return told(answer)
                .or(() -> answer.statusCode() == UNAUTHORIZED ? Optional.of("AuthFailure") : Optional.empty());
    }

    private static Optional<String> told(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .flatMap(details -> Optional.ofNullable(details.errorCode()));
    }

    private static RuntimeException answered(
            String where, String doing, String action, AwsServiceException answer, RuntimeException failure) {
        String code = code(answer).orElse("status " + answer.statusCode());
        if (answer.isThrottlingException()) {
            return new CloudUnavailable(
                    "AWS asks for fewer calls in %s (%s) while %s.".formatted(where, code, doing),
                    "Wait a minute, then run 'workshop resume', or in Jenkins build again.",
                    failure);
        }
        Optional<String> remedy = ErrorCodes.remedy(code, action);
        if (remedy.isEmpty() && answer.statusCode() >= SERVER_ERROR) {
            return new CloudUnavailable(
                    "AWS failed in %s while %s: %s (%s).".formatted(where, doing, said(answer), code),
                    "Look at health.aws.amazon.com, then run 'workshop resume', or in Jenkins build again.",
                    failure);
        }
        return new CloudRefused(
                "AWS refused %s in %s, while %s: %s (%s).".formatted(action, where, doing, said(answer), code),
                remedy.orElse("Mend what it says, then try again."),
                failure);
    }

    private static RuntimeException unanswered(String where, String doing, RuntimeException failure) {
        return cause(failure, IOException.class)
                .<RuntimeException>map(lost -> new CloudUnavailable(
                        "AWS gave no answer in %s while %s (%s)."
                                .formatted(where, doing, lost.getClass().getSimpleName() + ": " + lost.getMessage()),
                        "Make sure that the region exists and that this host reaches it, then try again.",
                        failure))
                .orElseGet(() -> new CloudRefused(
                        "AWS could not be asked in %s while %s: %s."
                                .formatted(where, doing, plain(String.valueOf(failure.getMessage()))),
                        "Give credentials: a profile, a role, or an OIDC token (docs/how-to/aws-oidc.md).",
                        failure));
    }

    private static String action(Throwable failure) {
        return FailedCall.action(failure).orElse("a call");
    }

    private static String said(AwsServiceException answer) {
        String text = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorMessage();
        return text == null ? "no reason given" : plain(text);
    }

    /** One line, without what is encoded for machines, without its full stop. */
    private static String plain(String text) {
        String line = text.replaceAll("\\s*Encoded authorization failure message:.*", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\.+$", "");
        return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
