package io.jenkins.plugins.workshopfoundry.packaging;

import java.io.File;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The types that the plugin was compiled with, without the tests' doubles of them. */
final class JenkinsTypes {

    private static final List<String> PREFIXES = List.of(
            "hudson/",
            "jenkins/",
            "org/jenkinsci/",
            "org/kohsuke/",
            "com/cloudbees/",
            "net/sf/json/",
            "org/springframework/");

    private final ClassLoader loader;

    JenkinsTypes() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("test-classes")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    static boolean isJenkins(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name.replace('/', '.'), false, loader);
    }

    boolean exists(String name) {
        try {
            load(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Whether the member is in its owner or in what that inherits from, with exactly these types. */
    boolean has(ClassFile.Member member) {
        try {
            Class<?> owner = load(member.owner());
            return owner.isArray() || find(owner, member) || find(Object.class, member);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private boolean find(Class<?> type, ClassFile.Member member) {
        if (declares(type, member)) {
            return true;
        }
        Class<?> above = type.getSuperclass();
        return (above != null && find(above, member))
                || Arrays.stream(type.getInterfaces()).anyMatch(each -> find(each, member));
    }

    private static boolean declares(Class<?> type, ClassFile.Member member) {
        if (!member.isMethod()) {
            return Arrays.stream(type.getDeclaredFields())
                    .anyMatch(field -> field.getName().equals(member.name())
                            && field.getType().descriptorString().equals(member.descriptor()));
        }
        if (member.name().equals("<init>")) {
            return Arrays.stream(type.getDeclaredConstructors())
                    .anyMatch(made ->
                            describe(void.class, made.getParameterTypes()).equals(member.descriptor()));
        }
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(member.name())
                        && describe(method.getReturnType(), method.getParameterTypes())
                                .equals(member.descriptor()));
    }

    private static String describe(Class<?> result, Class<?>... parameters) {
        return MethodType.methodType(result, parameters).toMethodDescriptorString();
    }
}
