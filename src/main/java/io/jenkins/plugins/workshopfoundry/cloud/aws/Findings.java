package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Obstacles, collected: a question that fails is one of them, and does not keep the others from being asked. */
final class Findings {

    /** What EC2 answers to a dry run that would have worked (EC2, "Error codes"). */
    private static final String WOULD_WORK = "DryRunOperation";

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Everything so far, without repetitions: credentials that are over stop every question in the same way. */
    List<Problem> all() {
        return new ArrayList<>(problems);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Asks; empty where there was no answer, which is an obstacle then. */
    <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (CloudRefused | CloudUnavailable e) {
            failed(e);
            return Optional.empty();
        }
    }

    /** Asks in earnest what would be asked later, except that EC2 does not do it. */
    void rehearse(Runnable call) {
        try {
            call.run();
        } catch (CloudRefused | CloudUnavailable e) {
            if (code(e).filter(WOULD_WORK::equals).isEmpty()) {
                failed(e);
            }
        }
    }

    private void failed(FoundryException failure) {
        Optional<String> code = code(failure);
        if (code.filter(ErrorCodes::isUnsupported).isPresent()) {
            add(Problems.of(Severity.INFO, "WF925", failure.what(), "Nothing, where this is a stand-in for AWS."));
        } else if (code.filter(ErrorCodes::isQuota).isPresent()) {
            add(Problems.error("WF902", failure.what(), failure.remedy()));
        } else {
            add(Problems.error("WF920", failure.what(), failure.remedy()));
        }
    }

    private static Optional<String> code(FoundryException failure) {
        return AwsErrors.code(failure);
    }
}
