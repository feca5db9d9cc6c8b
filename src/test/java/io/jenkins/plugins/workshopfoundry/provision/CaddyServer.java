package io.jenkins.plugins.workshopfoundry.provision;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.workshopfoundry.testing.BaseImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real Caddy on loopback, small applications behind it, and a client that sends exactly what it is told to. */
final class CaddyServer {

    private final Path folder;
    private final List<HttpServer> applications = new ArrayList<>();
    private final String name = "workshop-foundry-caddy-" + System.nanoTime();
    private @Nullable Process process;

    CaddyServer(Path folder) {
        this.folder = folder;
    }

    /** Starts with a file; returns when it answers on a port. */
    void start(String caddyfile, int port) throws Exception {
        ProcessBuilder builder = caddy(
                "run", "--adapter", "caddyfile", "--config", write(caddyfile).toString());
        process =
                builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(log()));
            }
            Thread.sleep(50);
        }
    }

    /** What Caddy makes of a file, as JSON. */
    String adapt(String caddyfile) throws Exception {
        Process adapting = caddy(
                        "adapt",
                        "--adapter",
                        "caddyfile",
                        "--config",
                        write(caddyfile).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String json = new String(adapting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (adapting.waitFor() != 0) {
            throw new IOException("caddy adapt refuses:\n" + caddyfile);
        }
        return json;
    }

    Path log() {
        return folder.resolve("caddy.log");
    }

    private ProcessBuilder caddy(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(BaseImage.command(name, folder, "/usr/bin/caddy"));
        builder.command().addAll(List.of(arguments));
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder;
    }

    private Path write(String caddyfile) throws IOException {
        return Files.writeString(folder.resolve("Caddyfile"), caddyfile);
    }

    /** An application that answers with its name, the request line and the headers that it got. */
    void application(int port, String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, name));
        server.start();
        applications.add(server);
    }

    private static void answer(HttpExchange exchange, String name) throws IOException {
        String headers = exchange.getRequestHeaders().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
        byte[] body = (name + "\n" + exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + headers)
                .getBytes(StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/go")) {
            exchange.getResponseHeaders()
                    .add("Location", String.valueOf(exchange.getRequestURI().getQuery()));
        }
        if (path.startsWith("/cookie")) {
            exchange.getResponseHeaders()
                    .add("Set-Cookie", "app=1; Path=" + exchange.getRequestURI().getQuery());
        }
        exchange.getResponseHeaders().add("X-Application", name);
        exchange.sendResponseHeaders(path.startsWith("/go") ? 302 : path.startsWith("/401") ? 401 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** An application that answers an upgrade, says something and hangs up. */
    void upgrading(int port, String words) throws IOException {
        ServerSocket server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (server;
                    Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                StringBuilder request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0) {
                    request.append((char) in.read());
                }
                socket.getOutputStream()
                        .write(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
                                        + words)
                                .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The test that did not get its answer says so.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What came back. */
    record Answer(int status, String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Sends a request as it stands; nothing is normalised. */
    static Answer get(int port, String path, String... headers) throws IOException {
        return get(new Socket(InetAddress.getLoopbackAddress(), port), path, headers);
    }

    /** The same over a connection that is there, which is closed. */
    static Answer get(Socket open, String path, String... headers) throws IOException {
        String host = List.of(headers).stream().anyMatch(header -> header.startsWith("Host:"))
                ? ""
                : "Host: localhost:" + open.getPort() + "\r\n";
        String close = List.of(headers).stream().anyMatch(header -> header.startsWith("Connection:"))
                ? ""
                : "Connection: close\r\n";
        String request = "GET " + path + " HTTP/1.1\r\n" + host + close + String.join("", lines(headers)) + "\r\n";
        try (Socket socket = open) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static List<String> lines(String... headers) {
        return List.of(headers).stream().map(header -> header + "\r\n").toList();
    }

    private static Answer read(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        String head = all.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, all.substring(end + 4));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void stop() throws Exception {
        applications.forEach(server -> server.stop(0));
        if (process != null) {
            BaseImage.kill(name, process);
        }
    }
}
