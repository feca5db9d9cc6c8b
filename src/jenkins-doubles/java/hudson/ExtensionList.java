package hudson;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;

/** One of each extension: what a test has put into it, or a new one. */
public abstract class ExtensionList<T> {
    private static final Map<Class<?>, Object> SINGLETONS = new HashMap<>();

    public static synchronized <U> void put(Class<U> type, U singleton) {
        SINGLETONS.put(type, singleton);
    }

    public static synchronized <U> U lookupSingleton(Class<U> type) {
        if (!SINGLETONS.containsKey(type)) {
            SINGLETONS.put(type, made(type));
        }
        return type.cast(SINGLETONS.get(type));
    }

    private static Object made(Class<?> type) {
        if (!type.isAnnotationPresent(Extension.class)) {
            throw new IllegalStateException("no " + type);
        }
        try {
            Constructor<?> constructor = type.getConstructor();
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
