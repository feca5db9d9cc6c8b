package io.jenkins.plugins.workshopfoundry.architecture.samples.problem;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.Assertions;

@SuppressWarnings({"unused", "StaticAssignmentInConstructor"})
final class AsksTheHost {
    private static int count;

    Object[] ask() throws SQLException, InterruptedException {
        count++;
        Thread.sleep(0);
        System.out.println(count);
        Assertions.setDescriptionConsumer(null);
        return new Object[] {
            System.getenv("HOME"),
            Instant.now(),
            Clock.systemUTC(),
            new Random(),
            UUID.randomUUID(),
            new SecureRandom(),
            System.nanoTime(),
            ThreadLocalRandom.current()
        };
    }

    Object[] askNobody(Clock clock) {
        return new Object[] {new Random(7), Instant.now(clock), LocalDate.now(clock), UUID.fromString("0-0-0-0-0")};
    }
}
