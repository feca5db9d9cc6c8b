package io.jenkins.plugins.workshopfoundry.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** See {@link Fanout#ONE_BY_ONE}. */
final class OneByOne implements Fanout {

    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> work) {
        List<B> answers = new ArrayList<>();
        RuntimeException first = null;
        for (A item : items) {
            try {
                answers.add(work.apply(item));
            } catch (RuntimeException e) {
                first = earlier(first, e);
            }
        }
        if (first != null) {
            throw first;
        }
        return answers;
    }

    private static RuntimeException earlier(@Nullable RuntimeException first, RuntimeException next) {
        return first == null ? next : first;
    }
}
