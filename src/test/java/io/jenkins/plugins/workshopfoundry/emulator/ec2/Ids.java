package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.random.RandomGenerator;

/** Ids of the form that EC2 gives: a prefix and 17 hexadecimal digits, the first of them 0. */
final class Ids {

    private static final int SHIFT = 4;

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    synchronized String fresh(String prefix) {
        return prefix + "0" + "%016x".formatted(random.nextLong());
    }

    /** Text of upper-case letters and digits, as access keys have it. */
    synchronized String letters(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(Character.toUpperCase(Character.forDigit(random.nextInt(2 << SHIFT), 2 << SHIFT)));
        }
        return text.toString();
    }

    /** A request's id. */
    synchronized String request() {
        String hex = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
