package io.jenkins.plugins.workshopfoundry.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The packed plugin. */
final class Hpi {

    /** In the folder of this build. */
    static final Path FILE = Path.of(System.getProperty("buildDirectory", "target"), "workshop-foundry.hpi");

    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String OURS = LIBRARIES + "workshop-foundry.jar";

    private final Map<String, byte[]> own = new TreeMap<>();
    private final Set<String> libraries = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Manifest inner;
    private final Manifest outer;

    Hpi() throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .forEach(this::sort);
            outer = new Manifest(zip.getInputStream(zip.getEntry("META-INF/MANIFEST.MF")));
            inner = readOwn(zip.getInputStream(zip.getEntry(OURS)).readAllBytes());
        }
    }

    private void sort(String entry) {
        if (entry.startsWith(LIBRARIES)) {
            libraries.add(entry.substring(LIBRARIES.length()));
        } else {
            others.add(entry);
        }
    }

    private Manifest readOwn(byte[] jar) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                own.put(entry.getName(), ((InputStream) in).readAllBytes());
            }
            return in.getManifest();
        }
    }

    /** What is in our own jar, by name. */
    Map<String, byte[]> own() {
        return own;
    }

    /** The names of our own classes, as class files write them. */
    Set<String> ownClasses() {
        Set<String> names = new TreeSet<>();
        own.keySet().stream()
                .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                .forEach(name -> names.add(name.substring(0, name.length() - ".class".length())));
        return names;
    }

    ClassFile classFile(String name) throws IOException {
        return ClassFile.of(own.get(name + ".class"));
    }

    Set<String> libraries() {
        return libraries;
    }

    Set<String> others() {
        return others;
    }

    String innerAttribute(String name) {
        return inner.getMainAttributes().getValue(name);
    }

    String outerAttribute(String name) {
        return outer.getMainAttributes().getValue(name);
    }
}
