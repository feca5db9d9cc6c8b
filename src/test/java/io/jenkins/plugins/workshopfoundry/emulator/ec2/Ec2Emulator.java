package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.workshopfoundry.emulator.Backing;
import io.jenkins.plugins.workshopfoundry.emulator.Existing;
import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.Trouble;
import io.jenkins.plugins.workshopfoundry.emulator.VirtualBacking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for EC2 and STS on the loopback. It takes the region from the signature of a request, so one endpoint
 * serves all regions; its time is the clock it was given.
 */
public final class Ec2Emulator implements AutoCloseable {

    private static final long SEED = 4;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Account account;
    private final Journal journal = new Journal();
    private final Roles roles = new Roles();
    private volatile Trouble trouble = Trouble.NONE;

    private Ec2Emulator(HttpServer server, Account account) {
        this.server = server;
        this.account = account;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "ec2-emulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new Door(new Service(account, roles), journal, () -> trouble, account.ids()));
        server.start();
    }

    /** An account as anybody has it, with machines that are nothing but an address. */
    public static Ec2Emulator start(Clock clock) {
        return start(clock, Settings.usual());
    }

    /** The same, with settings. */
    public static Ec2Emulator start(Clock clock, Settings settings) {
        return start(clock, settings, new VirtualBacking(), Runnable::run);
    }

    /**
     * The same, with something behind the machines.
     *
     * @param executor what runs the work of the backing: the calling thread, or threads of their own for work that
     *     takes longer than a client waits
     */
    public static Ec2Emulator start(Clock clock, Settings settings, Backing backing, Executor executor) {
        // Without this the JDK's server answers 40 ms late: it writes head and body apart, and the client waits to ack.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            Ids ids = new Ids(new SplittableRandom(SEED));
            return new Ec2Emulator(HttpServer.create(any, 0), new Account(settings, clock, ids, backing, executor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to give the SDK as its endpoint, for EC2 and for STS. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The id of the long-lived key of the account's user. */
    public String accessKey() {
        return account.sessions().root().accessKey();
    }

    /** The secret of the long-lived key. */
    public String secretKey() {
        return account.sessions().root().secret();
    }

    /** The account's id. */
    public String account() {
        return account.id();
    }

    /** The roles that can be assumed. */
    public Roles roles() {
        return roles;
    }

    /** Everything that was asked. */
    public Journal journal() {
        return journal;
    }

    /** From now on, this goes wrong. */
    public void trouble(Trouble next) {
        trouble = next;
    }

    /** What others can do to the account's things. */
    public Meddler meddler() {
        return new Meddler(account);
    }

    /** Everything in every region that costs or leaks: what we made, and what came with it. */
    public List<Existing> inventory() {
        return new Inventory(account).all();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
