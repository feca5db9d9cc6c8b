package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import java.util.List;

/**
 * Who is to be able to start machines from a release, as it is asked for.
 *
 * @param everyone everybody
 * @param shared accounts and ARNs of organisations; empty with {@code everyone} false means nobody but the owner
 */
public record Visibility(boolean everyone, List<String> shared) {

    /** Everybody. */
    public static final Visibility PUBLIC = new Visibility(true, List.of());

    /** Nobody but the owner. */
    public static final Visibility PRIVATE = new Visibility(false, List.of());

    /** @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if one of them is neither account nor ARN */
    public Visibility {
        shared = List.copyOf(shared);
        Audience.of(shared);
    }

    /**
     * These accounts and organisations.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if one of them is neither account nor ARN
     */
    public static Visibility sharedWith(List<String> words) {
        return new Visibility(false, words);
    }

    /** The same in a cloud's words. */
    Audience audience() {
        return everyone ? Audience.PUBLIC : Audience.of(shared);
    }
}
