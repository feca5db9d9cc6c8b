package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.AccessKey;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the credentials of the aws-credentials plugin, which may or may not be installed. It brings its own copy of the
 * AWS SDK in a class loader of its own, so that its types are not our types of the same name: it is asked by name.
 */
final class AmazonKeys {

    /** The interface of all its kinds (github.com/jenkinsci/aws-credentials-plugin). */
    private static final String KIND = "com.cloudbees.jenkins.plugins.awscredentials.AmazonWebServicesCredentials";

    private AmazonKeys() {}

    /** Whether it is a credential of that plugin. */
    static boolean reads(Object credential) {
        return kinds(credential.getClass()).anyMatch(KIND::equals);
    }

    /** The name of every type that a class is. */
    private static Stream<String> kinds(Class<?> type) {
        Class<?> above = type.getSuperclass();
        return Stream.concat(
                Stream.of(type.getName()),
                Stream.concat(
                        Arrays.stream(type.getInterfaces()).flatMap(AmazonKeys::kinds),
                        above == null ? Stream.empty() : kinds(above)));
    }

    /**
     * The key as it is now; a credential with a role asks AWS for it.
     *
     * @throws CloudRefused if the plugin cannot give one
     */
    static AccessKey read(Object credential) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Its SDK finds its parts with this loader.
        thread.setContextClassLoader(credential.getClass().getClassLoader());
        try {
            Object key = call(credential, "resolveCredentials");
            return new AccessKey(text(key, "accessKeyId"), text(key, "secretAccessKey"), session(key));
        } catch (InvocationTargetException e) {
            throw refused(String.valueOf(e.getTargetException().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw refused("this version of the aws-credentials plugin is not known", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static @Nullable String session(Object key) throws ReflectiveOperationException {
        boolean temporary = Arrays.stream(key.getClass().getMethods())
                .anyMatch(method -> method.getName().equals("sessionToken"));
        return temporary ? text(key, "sessionToken") : null;
    }

    private static String text(Object key, String what) throws ReflectiveOperationException {
        return (String) call(key, what);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static CloudRefused refused(String why, Exception cause) {
        return new CloudRefused(
                "The AWS credential gives no key: " + why + ".",
                "Try it in the credential's own form, or use a user name and password with the key's two halves.",
                cause);
    }
}
