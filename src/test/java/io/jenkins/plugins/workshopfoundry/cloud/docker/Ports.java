package io.jenkins.plugins.workshopfoundry.cloud.docker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a TCP port of a machine says first. */
final class Ports {

    private static final int PATIENCE = 3_000;

    private Ports() {}

    /** The first bytes; nothing if the port does not answer. */
    static String greeting(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            return new String(socket.getInputStream().readNBytes(7), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
