package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.util.Secret;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    @TempDir
    private Path home;

    private Engine engine;

    @BeforeEach
    void make() {
        engine = new Rehearsals(home).engine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void nothingIsOpenedBeforeItIsUsed() {
        assertThat(home).isEmptyDirectory();
        engine.use(foundry -> foundry.overview().runs());
        assertThat(home.resolve("world")).isNotEmptyDirectory();
    }

    @Test
    void theFoundryFindsItsClassesFromAnyThreadAndTheThreadKeepsItsOwnLoader() {
        ClassLoader before = new ClassLoader() {};
        Thread.currentThread().setContextClassLoader(before);
        ClassLoader inside = engine.use(foundry -> Thread.currentThread().getContextClassLoader());
        assertThat(inside).isSameAs(Engine.class.getClassLoader());
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void whatADeadJenkinsHadReceivedIsThrownAwayWhenTheEngineOpens() throws IOException {
        Path left = engine.incoming().place("hello").tree();
        Files.createSymbolicLink(left.resolve("link"), home);
        try (Engine next = new Rehearsals(home).engine()) {
            next.use(foundry -> foundry.overview().runs());
        }
        assertThat(left).doesNotExist();
        assertThat(home).exists();
    }

    @Test
    void aWorkshopThatArrivesWhileTheEngineOpensStays() throws IOException {
        Path arriving = engine.incoming().place("hello").tree();
        engine.use(foundry -> foundry.overview().runs());
        assertThat(arriving).exists();
    }

    @Test
    void whoComesAfterAChangeOfTheConfigurationHasItWhileSomebodyIsStillInside() {
        AtomicReference<String> configured = new AtomicReference<>("no cloud");
        try (Engine changing = new Rehearsals(home).configured(configured::get)) {
            changing.use(former -> {
                assertThat(changing.<Foundry, RuntimeException>use(same -> same))
                        .isSameAs(former);
                configured.set("a cloud");
                changing.use(latter -> {
                    assertThat(latter).isNotSameAs(former);
                    assertThat(changing.<Foundry, RuntimeException>use(same -> same))
                            .isSameAs(latter);
                    return latter.overview();
                });
                return former.overview();
            });
            Foundry latter = changing.use(foundry -> foundry);
            assertThat(latter.overview().runs()).isEmpty();
            assertThat(changing.<Foundry, RuntimeException>use(foundry -> foundry))
                    .isSameAs(latter);
        }
    }

    @Test
    void whatWasOpenedBeforeAChangeIsClosedWhenTheLastOneLeaves() {
        AtomicReference<String> configured = new AtomicReference<>("no cloud");
        try (Engine changing = new Rehearsals(home).configured(configured::get)) {
            Foundry former = changing.use(foundry -> {
                configured.set("a cloud");
                return changing.use(latter -> foundry);
            });
            assertThatThrownBy(former::overview).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void anArrivedWorkshopIsThrownAwayWithItsArchive() throws IOException {
        try (Incoming.Place place = engine.incoming().place("hello")) {
            Files.writeString(place.archive(), "tar");
            Files.writeString(place.tree().resolve("start.sh"), "true");
            assertThat(place.tree().getFileName()).hasToString("hello");
        }
        assertThat(home.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void closingInterruptsRunsAndRefusesFurtherOnes() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<?> run = engine.start(() -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        waiting.await();
        engine.close();
        interrupted.await();
        assertThat(engine.closing()).isTrue();
        assertThat(run).isDone();
        assertThatThrownBy(() -> engine.use(foundry -> foundry.overview()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("shutting down");
    }

    @Test
    void theDataKeyIsWrappedAsJenkinsWrapsItsOwnSecrets() {
        SealedByJenkins key = new SealedByJenkins();
        String wrapped = key.wrap(new byte[] {1, 2, -3});
        assertThat(Secret.decrypt(wrapped)).isNotNull();
        assertThat(key.unwrap(wrapped)).containsExactly(1, 2, -3);
    }

    @Test
    void aDataKeyOfAnotherJenkinsSaysWhatToBringBack() {
        assertThatThrownBy(() -> new SealedByJenkins().unwrap("somebody else's"))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("JENKINS_HOME/secrets");
    }
}
