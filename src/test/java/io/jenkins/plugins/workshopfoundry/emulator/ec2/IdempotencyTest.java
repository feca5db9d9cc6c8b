package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.ScriptedTrouble;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceType;

class IdempotencyTest extends Ec2Fixture {

    private final Ec2Client client = frankfurt();

    @Test
    void theSameTokenIsTheSameInstance() {
        Instance first = run(client, request -> request.clientToken("once"));
        wait(60);
        Instance second = run(client, request -> request.clientToken("once"));
        assertThat(second.instanceId()).isEqualTo(first.instanceId());
        assertThat(second.state().nameAsString()).isEqualTo("running");
        assertThat(second.clientToken()).isEqualTo("once");
    }

    @Test
    void theSameTokenForSomethingElseIsRefused() {
        run(client, request -> request.clientToken("once"));
        refused(
                "IdempotentParameterMismatch",
                () -> run(client, request -> request.clientToken("once").instanceType(InstanceType.T3_NANO)));
        refused("InvalidParameterValue", () -> run(client, request -> request.clientToken("x".repeat(65))));
    }

    @Test
    void theTokenOfAnInstanceThatHasEndedIsRefused() {
        Instance first = run(client, request -> request.clientToken("once"));
        client.terminateInstances(request -> request.instanceIds(first.instanceId()));
        refused("IdempotentInstanceTerminated", () -> run(client, request -> request.clientToken("once")));
        wait(7200);
        refused("IdempotentInstanceTerminated", () -> run(client, request -> request.clientToken("once")));
    }

    @Test
    void anotherRegionKnowsNothingOfTheToken() {
        Instance here = run(client, request -> request.clientToken("once"));
        Instance there = run(client(IRELAND), request -> request.clientToken("once"));
        assertThat(there.instanceId()).isNotEqualTo(here.instanceId());
    }

    @Test
    void aLostAnswerAndTheRetryOfTheSdkMakeOneInstance() {
        emulator.trouble(new ScriptedTrouble().first(1, "RunInstances", Mishap.LOST));
        Instance instance = run(client, request -> request.clientToken("once"));
        assertThat(emulator.journal().count("RunInstances")).isEqualTo(2);
        assertThat(emulator.inventory())
                .filteredOn(thing -> thing.kind().equals("instance"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.id()).isEqualTo(instance.instanceId()));
    }
}
