package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The client tokens of a machine: what makes RunInstances idempotent.
 *
 * <p>EC2 answers a token that was used before with the instance that came of it, or refuses it as used up when that has
 * been terminated since (docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html). So a machine that is made again under its name
 * needs another token, and a machine whose answer was lost needs the same. What tells the two apart must not depend on
 * what EC2 happens to show: a fresh instance may not be visible yet, a terminated one is forgotten after an hour. The
 * tokens of a name are therefore a series, numbered from 0, and a creation walks along it until EC2 answers with an
 * instance that lives: a lost answer is found again under the number it was asked with, and a number whose instance has
 * ended is used up for good. Terminated instances that EC2 still shows only let the walk begin further on.
 */
final class LaunchToken {

    private LaunchToken() {}

    /**
     * One token of the series: 64 characters, the most that EC2 takes.
     *
     * @param machine the name of the machine
     * @param run the id of the run that makes it
     * @param group the security group: it cannot go before its machine, so a new group means that the machine is gone
     * @param number from 0
     */
    static String of(String machine, String run, String group, int number) {
        String text = String.join("\n", machine, run, group, Integer.toString(number));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
