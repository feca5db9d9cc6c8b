package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.net.InetSocketAddress;

/** Where to listen, as people write it: {@code 8080}, {@code 127.0.0.1:8080}, {@code [::1]:8080}. */
final class ListenAddress {

    private static final int LAST_PORT = 65_535;

    private ListenAddress() {}

    static InetSocketAddress of(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LAST_PORT || host.isEmpty()) {
            throw new InvalidRequest(
                    "'" + text + "' is not an address to listen on.", "Write it like 127.0.0.1:8080 or 8080.");
        }
        InetSocketAddress address = new InetSocketAddress(host, Integer.parseInt(port));
        if (address.isUnresolved()) {
            throw new InvalidRequest("There is no host " + host + ".", "Give an address of this host.");
        }
        return address;
    }
}
