package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.SshClient;

/**
 * Ways to machines over SSH (Apache MINA). Threads start with the first connection; {@link #close} ends them and every
 * connection.
 */
public final class SshRemotes implements Remotes {

    private final Clock clock;
    private final Sleeper sleeper;
    private final SshSettings settings;
    private final SshClient client;

    /** Open connections, so that asking for the same machine twice does not make a second one. */
    private final Map<Way, SshConnection> connections = new ConcurrentHashMap<>();

    private record Way(Address address, KeyPairText key) {}

    /** Ways that are patient enough for machines a continent away. */
    public SshRemotes(Clock clock, Sleeper sleeper) {
        this(clock, sleeper, SshSettings.standard());
    }

    SshRemotes(Clock clock, Sleeper sleeper, SshSettings settings) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.settings = settings;
        this.client = SshClients.create(settings);
    }

    @Override
    public KeyPairText newKey() {
        return SshKeys.generate();
    }

    /**
     * {@inheritDoc} A user other than root must be able to become root with sudo and without a password: every command
     * runs as root.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the key cannot be read
     */
    @Override
    public Remote to(Address address, KeyPairText key) {
        SshConnection connection = connection(address, key);
        return new SshRemote(connection, new MachineShell(connection, sleeper), clock);
    }

    /** At first contact always a new one: the next machine at this address may be another. */
    private SshConnection connection(Address address, KeyPairText key) {
        if (address.pinned() == null) {
            return connect(address, key);
        }
        connections.values().removeIf(connection -> !connection.isOpen());
        return connections.computeIfAbsent(new Way(address, key), way -> connect(address, key));
    }

    private SshConnection connect(Address address, KeyPairText key) {
        SshLogin login = new SshLogin(started(), address, SshKeys.read(key), settings);
        return new SshConnection(login, new Poll(clock, sleeper));
    }

    private synchronized SshClient started() {
        client.start();
        return client;
    }

    @Override
    public void close() {
        connections.clear();
        client.stop();
    }
}
