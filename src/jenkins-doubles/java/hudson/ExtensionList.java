package hudson;

import java.util.HashMap;
import java.util.Map;

/** The singletons that a test has put into it. */
public abstract class ExtensionList<T> {
    private static final Map<Class<?>, Object> SINGLETONS = new HashMap<>();

    public static <U> void put(Class<U> type, U singleton) {
        SINGLETONS.put(type, singleton);
    }

    public static <U> U lookupSingleton(Class<U> type) {
        Object found = SINGLETONS.get(type);
        if (found == null) {
            throw new IllegalStateException("no " + type);
        }
        return type.cast(found);
    }
}
