package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a cloud, where one place's failure must not keep the others: exactly one of the two is there.
 *
 * @param value the answer
 * @param failure why there is none: the cloud refused, or did not answer
 */
public record Attempt<T>(@Nullable T value, @Nullable FoundryException failure) {

    /** Asks; whatever is not a cloud's refusal or silence is thrown. */
    public static <T> Attempt<T> of(Supplier<T> question) {
        try {
            return new Attempt<>(question.get(), null);
        } catch (CloudRefused | CloudUnavailable e) {
            return new Attempt<>(null, e);
        }
    }

    /** Goes on from the answer, if there is one. */
    public <R> Attempt<R> then(Function<T, R> next) {
        T answer = value;
        return answer == null ? new Attempt<>(null, failure) : of(() -> next.apply(answer));
    }
}
