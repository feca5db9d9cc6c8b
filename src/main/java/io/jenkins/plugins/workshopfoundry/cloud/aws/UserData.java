package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** What cloud-init on a machine is told: {@code resources/aws/user-data.yaml} with the machine's end filled in. */
final class UserData {

    private static final String FILE = "/workshop-foundry/aws/user-data.yaml";

    private UserData() {}

    /** As the SDK wants it: Base64. */
    static String encoded(Instant deadline) {
        return Base64.getEncoder().encodeToString(text(deadline).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Instant deadline) {
        try (InputStream in = UserData.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("The program's own file " + FILE + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@DEADLINE@", Long.toString(deadline.getEpochSecond()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
