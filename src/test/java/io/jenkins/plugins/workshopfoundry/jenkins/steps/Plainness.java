package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sandboxed pipeline may read, and Jenkins' class filter lets it save. */
final class Plainness {

    private static final Set<Class<?>> VALUES = Set.of(String.class, Integer.class, Long.class, Boolean.class);

    private Plainness() {}

    static void check(Object value) {
        if (value instanceof Map<?, ?> map) {
            assertThat(value).isExactlyInstanceOf(LinkedHashMap.class);
            map.keySet().forEach(key -> assertThat(key).isInstanceOf(String.class));
            map.values().forEach(Plainness::check);
        } else if (value instanceof List<?> list) {
            assertThat(value).isExactlyInstanceOf(ArrayList.class);
            list.forEach(Plainness::check);
        } else {
            assertThat(VALUES).contains(value.getClass());
        }
    }
}
