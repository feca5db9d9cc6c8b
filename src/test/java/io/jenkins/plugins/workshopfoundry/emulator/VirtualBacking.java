package io.jenkins.plugins.workshopfoundry.emulator;

import java.util.concurrent.atomic.AtomicInteger;

/** Machines that are nothing but an address, of the network that is reserved for tests (RFC 2544). */
public final class VirtualBacking implements Backing {

    private static final int PER_BYTE = 250;

    private final AtomicInteger addresses = new AtomicInteger();

    @Override
    public String launch(Order order) {
        return address();
    }

    @Override
    public void stop(String id) {
        // Nothing runs.
    }

    @Override
    public String start(String id) {
        return address();
    }

    @Override
    public void terminate(String id) {
        // Nothing runs.
    }

    @Override
    public void image(String id, String image) {
        // There is no disk.
    }

    @Override
    public void copy(String image, String copy) {
        // There is no disk.
    }

    @Override
    public void forget(String image) {
        // There is no disk.
    }

    @Override
    public String console(String id) {
        return "";
    }

    private String address() {
        int n = addresses.incrementAndGet();
        return "198.18." + n / PER_BYTE % PER_BYTE + "." + (n % PER_BYTE + 1);
    }
}
