package io.jenkins.plugins.workshopfoundry.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP proxy on loopback that cuts its connections when told to, or after some bytes. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);
    final AtomicInteger connections = new AtomicInteger();

    CuttingProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Cuts everything once, after so many more bytes in either direction. */
    void cutAfter(long bytes) {
        bytesLeft.set(bytes);
    }

    void cutNow() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            connections.incrementAndGet();
            start(() -> join(client));
        }
    }

    private void join(Socket client) throws IOException {
        try (client) {
            Socket machine = new Socket();
            open.addAll(List.of(client, machine));
            machine.connect(target);
            start(() -> pump(machine, client));
            pump(client, machine);
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (bytesLeft.addAndGet(-n) < 0) {
                    bytesLeft.set(Long.MAX_VALUE);
                    cutNow();
                    return;
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A closed socket is how this thread ends.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cutNow();
    }
}
