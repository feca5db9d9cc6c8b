package io.jenkins.plugins.workshopfoundry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Call;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Fault;
import io.jenkins.plugins.workshopfoundry.cloud.memory.ScriptedFaults;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the books at the instant of each call. */
class CustodyTest {

    private static final String CREATE = "create";

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private final ScriptedFaults faults = new ScriptedFaults();
    private final List<ResourceState> atTheCall = new ArrayList<>();
    private World world;
    private World.Process process;
    private RunRecord run;

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        process = world.process("controller", time, this::fault, Checkpoints.NONE);
        run = process.parts().ledger().runs().create(RunKind.BAKE, "image-1", "{}");
    }

    private Fault fault(Call call) {
        if (call.matches(CREATE)) {
            resources().forEach(resource -> atTheCall.add(resource.state()));
        }
        return faults.of(call);
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void theIntentIsOnTheBooksBeforeTheCloudIsAsked() {
        ResourceRecord made = custody(custody -> custody.create(key("one")));
        assertThat(atTheCall).containsExactly(ResourceState.INTENDED);
        assertThat(made.state()).isEqualTo(ResourceState.LIVE);
        assertThat(world.console().inventory())
                .singleElement()
                .satisfies(thing -> assertThat(thing.ref()).isEqualTo(made.ref().orElseThrow()));
    }

    @Test
    void whatIsThereAlreadyIsNotAskedForAgain() {
        ResourceRecord first = custody(custody -> custody.create(key("one")));
        ResourceRecord again = custody(custody -> custody.create(key("one")));
        assertThat(again).isEqualTo(first);
        assertThat(atTheCall).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostMakesNothingTwice() {
        faults.on(CREATE, 1, Fault.of(Fault.Kind.LOSE_ANSWER));
        custody(custody -> custody.create(key("one")));
        assertThat(atTheCall).hasSize(2);
        assertThat(world.console().inventory()).hasSize(1);
        assertThat(resources())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(ResourceState.LIVE));
    }

    @Test
    void aCloudThatStaysSilentIsAskedAsOftenAsItSaysAndTheIntentStays() {
        faults.always(CREATE, Fault.of(Fault.Kind.TIME_OUT));
        assertThatThrownBy(() -> custody(custody -> custody.create(key("one")))).isInstanceOf(CloudUnavailable.class);
        assertThat(atTheCall).hasSize(process.cloud().tries());
        assertThat(resources())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(ResourceState.INTENDED));
    }

    @Test
    void aRefusalIsNotRepeated() {
        faults.always(CREATE, Fault.of(Fault.Kind.REFUSE));
        assertThatThrownBy(() -> custody(custody -> custody.create(key("one")))).isInstanceOf(CloudRefused.class);
        assertThat(atTheCall).hasSize(1);
    }

    @Test
    void whatTheCloudLostIsRecordedAsLostAndMadeAnew() {
        ResourceRecord first = custody(custody -> {
            ResourceRecord made = custody.create(key("one"));
            world.console().vanish(made.ref().orElseThrow());
            ResourceRecord anew = custody.create(key("one"));
            assertThat(anew.id()).isNotEqualTo(made.id());
            return made;
        });
        assertThat(process.parts()
                        .ledger()
                        .resources()
                        .find(first.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(ResourceState.LOST);
        assertThat(log.lines()).anyMatch(line -> line.contains("one is gone; it is made again"));
    }

    @Test
    void severalAreMadeInTheirOrderAndTheLastIsWhatTheRestWasFor() {
        ResourceRecord last = custody(custody -> custody.createAll(List.of(key("one"), key("two"))));
        assertThat(last.name()).isEqualTo("two");
        assertThat(resources()).extracting(ResourceRecord::name).containsExactly("one", "two");
        assertThatThrownBy(() -> custody(custody -> custody.createAll(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<ResourceRecord> resources() {
        return process.parts().ledger().resources().ofRun(run.id());
    }

    /** The run stays open: what it made is kept while the test looks. */
    private <T> T custody(Function<Custody, T> work) {
        Runner runner = new Runner(
                process.parts().ledger(),
                process.parts().sites(),
                process.parts().poll(),
                process.parts().fanout(),
                process.parts().settings(),
                Checkpoints.NONE);
        List<T> made = new ArrayList<>();
        List<RuntimeException> failed = new ArrayList<>();
        CloudUnavailable open = new CloudUnavailable("The test looks.", "Wait.");
        assertThatThrownBy(() -> runner.perform(
                        run,
                        context -> {
                            try {
                                made.add(work.apply(new Custody(context, process.cloud())));
                            } catch (RuntimeException e) {
                                failed.add(e);
                            }
                            throw open;
                        },
                        log))
                .isSameAs(open);
        failed.forEach(e -> {
            throw e;
        });
        return made.get(0);
    }

    private Creation key(String name) {
        OwnershipLabels labels = new OwnershipLabels("controller", run.id(), name, null, null, time.instant());
        return new Creation.KeyPair(Region.LOCAL, labels, "ssh-ed25519 AAAA test");
    }
}
