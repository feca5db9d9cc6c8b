package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendMachine.Answer;
import io.jenkins.plugins.workshopfoundry.remote.RemoteContract;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import java.time.Duration;

/** The pretend SSH keeps the contract of the real one, on a machine that knows a few words of shell. */
class MemoryRemoteContractTest implements RemoteContract {

    private final PretendStory story = new PretendStory();
    private final Remotes.Address address =
            new Remotes.Address(MemoryMachines.hostOf(story.running("m")), 22, "root", null);

    MemoryRemoteContractTest() {
        story.script
                .on("^echo hello$", Answer.of("hello\n"))
                .on("^cat$", request -> Answer.of(request.input()))
                .on("exit 9", Answer.failed(9, "broken\n"))
                .on("^sleep 3$", Answer.of("").taking(Duration.ofSeconds(3)));
    }

    @Override
    public Remotes.Address address() {
        return address;
    }

    @Override
    public Remotes remotes() {
        return story.remotes;
    }

    @Override
    public Remotes.KeyPairText key() {
        return story.key;
    }

    @Override
    public String folder() {
        return "/left";
    }
}
