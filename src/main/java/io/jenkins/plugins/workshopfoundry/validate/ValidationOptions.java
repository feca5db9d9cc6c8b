package io.jenkins.plugins.workshopfoundry.validate;

import java.time.Duration;

/**
 * What may be set about validation.
 *
 * @param largeFileBytes files of more bytes than this are reported
 * @param scriptLimit how long a shell may take to read one script
 */
public record ValidationOptions(long largeFileBytes, Duration scriptLimit) {

    /** 100 MB, and five seconds for a script. */
    public static final ValidationOptions DEFAULT = new ValidationOptions(100_000_000, Duration.ofSeconds(5));
}
