package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one way to the Docker engine of this host: connects when it is first asked, and sorts every failure. */
final class Engine implements AutoCloseable {

    /** Where the engine listens unless its administrator moved it (docs.docker.com, dockerd --host). */
    static final String DEFAULT_ADDRESS = "unix:///var/run/docker.sock";

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String address;
    private @Nullable DockerClient client;

    /** @param address as in DOCKER_HOST; null or blank for {@link #DEFAULT_ADDRESS} */
    Engine(@Nullable String address) {
        this.address = address == null || address.isBlank() ? DEFAULT_ADDRESS : address.strip();
    }

    String address() {
        return address;
    }

    /** Whether the engine is on this host, so that its containers' addresses can be reached from here. */
    boolean isLocal() {
        return address.startsWith("unix:///");
    }

    /**
     * Asks the engine.
     *
     * @param doing what is tried, as it goes into "… while <doing>"
     */
    <T> T ask(String doing, Function<DockerClient, T> call) {
        try {
            return call.apply(client());
        } catch (RuntimeException e) {
            throw DockerErrors.sort(address, doing, e);
        }
    }

    /** Tells the engine to do something that has no answer. */
    void tell(String doing, Consumer<DockerClient> call) {
        ask(doing, docker -> {
            call.accept(docker);
            return true;
        });
    }

    /** Asks for something that may not be there (status 404). */
    <T> Optional<T> lookUp(String doing, Function<DockerClient, T> call) {
        return ask(doing, docker -> {
            try {
                return Optional.of(call.apply(docker));
            } catch (NotFoundException absent) {
                return Optional.empty();
            }
        });
    }

    private synchronized DockerClient client() {
        if (!isLocal()) {
            throw new CloudRefused(
                    "The Docker engine at " + address
                            + " is not on this host, and machines of the local cloud are reached through the host's own"
                            + " networks.",
                    "Use the engine of this host: unset DOCKER_HOST, or set it to " + DEFAULT_ADDRESS + ".");
        }
        if (client == null) {
            client = connect();
        }
        return client;
    }

    /** No limit on the time of an answer: stopping, copying and committing take as long as the data is large. */
    private DockerClient connect() {
        return DockerClientImpl.getInstance(
                new DefaultDockerClientConfig.Builder().withDockerHost(address).build(),
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(URI.create(address))
                        .connectionTimeout(CONNECT)
                        .build());
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                client = null;
            }
        }
    }
}
