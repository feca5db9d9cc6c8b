package io.jenkins.plugins.workshopfoundry.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A way to a server of this host through which all callers together get so many bits a second and no more. */
final class SlowDoor implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final ServerSocket door;
    private final int server;
    private final double nanosPerByte;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private long free = System.nanoTime();

    /**
     * @param address where it is entered, at a port of its own
     * @param server the port on the loopback address that it leads to
     * @param bitsPerSecond of what the server sends
     */
    SlowDoor(InetAddress address, int server, double bitsPerSecond) throws IOException {
        this.door = new ServerSocket(0, 50, address);
        this.server = server;
        this.nanosPerByte = 8e9 / bitsPerSecond;
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = door.accept();
                Socket served = new Socket(InetAddress.getLoopbackAddress(), server);
                threads.execute(() -> pass(caller, served, false));
                threads.execute(() -> pass(served, caller, true));
            }
        } catch (SocketException closed) {
            // The benchmark is over.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket from, Socket to, boolean slowly) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (slowly) {
                    await(read);
                }
                out.write(piece, 0, read);
            }
        } catch (IOException ended) {
            // Either side may hang up; the other is closed with it.
            return;
        }
    }

    private void await(int bytes) {
        long until;
        synchronized (this) {
            free = Math.max(free, System.nanoTime()) + Math.round(bytes * nanosPerByte);
            until = free;
        }
        for (long wait = until - System.nanoTime(); wait > 0; wait = until - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
