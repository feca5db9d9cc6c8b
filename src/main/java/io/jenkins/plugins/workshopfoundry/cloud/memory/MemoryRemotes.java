package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Ways to the machines of the pretend cloud, which answer as they are told to. Their files are the cloud's. */
public final class MemoryRemotes implements Remotes {

    private static final int KEY_BYTES = 32;

    private final Door door;
    private final PretendMachine machine;
    private final RandomGenerator random;

    /**
     * Ways to the machines of one cloud.
     *
     * @param store the cloud's state
     * @param faults what goes wrong; the calls are named {@code remote.await}, {@code remote.run} and so on
     * @param poll time, real or virtual
     * @param machine what machines do when they are given a command
     * @param random where keys come from
     */
    public MemoryRemotes(Store store, Faults faults, Poll poll, PretendMachine machine, RandomGenerator random) {
        this.door = new Door(store, faults, poll, new CallCounter());
        this.machine = machine;
        this.random = random;
    }

    /** A key of the right form that opens pretend machines only. */
    @Override
    public KeyPairText newKey() {
        String open = text();
        return new KeyPairText(
                "ssh-ed25519 " + open + " workshop-foundry",
                "-----BEGIN PRIVATE KEY-----\n%s.%s\n-----END PRIVATE KEY-----\n".formatted(open, text()));
    }

    @Override
    public Remote to(Address address, KeyPairText key) {
        return new MemoryRemote(door, new Login(address, key), machine);
    }

    /** How often this process called what. */
    public CallCounter calls() {
        return door.calls();
    }

    private String text() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
