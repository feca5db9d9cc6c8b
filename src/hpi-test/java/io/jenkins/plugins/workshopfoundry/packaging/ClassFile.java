package io.jenkins.plugins.workshopfoundry.packaging;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What a class file refers to: its constant pool, as the Java Virtual Machine Specification, section 4.4, has it. */
final class ClassFile {

    private final int[] first;
    private final int[] second;
    private final int[] tags;
    private final String[] texts;

    private ClassFile(int size) {
        first = new int[size];
        second = new int[size];
        tags = new int[size];
        texts = new String[size];
    }

    /** A field or method that is referred to, by names as class files write them. */
    record Member(String owner, String name, String descriptor) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return toString().compareTo(other.toString());
        }

        boolean isMethod() {
            return descriptor.startsWith("(");
        }

        @Override
        public String toString() {
            return owner + "." + name + descriptor;
        }
    }

    static ClassFile of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(8);
            ClassFile file = new ClassFile(in.readUnsignedShort());
            for (int index = 1; index < file.tags.length; index++) {
                file.read(in, index);
                index += file.tags[index] == 5 || file.tags[index] == 6 ? 1 : 0;
            }
            return file;
        }
    }

    /** Every class that is named, arrays by their elements. */
    Set<String> classes() {
        Set<String> names = new TreeSet<>();
        for (int index = 1; index < tags.length; index++) {
            if (tags[index] == 7) {
                String name = texts[first[index]].replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
                names.add(name);
            }
        }
        return names;
    }

    /** Every field and method that is used. */
    Set<Member> members() {
        Set<Member> members = new TreeSet<>();
        for (int index = 1; index < tags.length; index++) {
            if (tags[index] >= 9 && tags[index] <= 11) {
                int nameAndType = second[index];
                members.add(
                        new Member(texts[first[first[index]]], texts[first[nameAndType]], texts[second[nameAndType]]));
            }
        }
        return members;
    }

    private void read(DataInputStream in, int index) throws IOException {
        tags[index] = in.readUnsignedByte();
        switch (tags[index]) {
            case 1 -> texts[index] = in.readUTF();
            case 3, 4 -> in.readInt();
            case 5, 6 -> in.readLong();
            case 7, 8, 16, 19, 20 -> first[index] = in.readUnsignedShort();
            case 9, 10, 11, 12, 17, 18 -> {
                first[index] = in.readUnsignedShort();
                second[index] = in.readUnsignedShort();
            }
            case 15 -> {
                first[index] = in.readUnsignedByte();
                second[index] = in.readUnsignedShort();
            }
            default -> throw new IOException("No such constant: " + tags[index]);
        }
    }
}
