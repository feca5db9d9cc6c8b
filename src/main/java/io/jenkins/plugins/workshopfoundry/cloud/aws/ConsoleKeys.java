package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;

/** The SSH host keys of machines as cloud-init prints them on the console, which nobody in between can forge. */
final class ConsoleKeys {

    /** cloud-init, tools/write-ssh-key-fingerprints. */
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN SSH HOST KEY FINGERPRINTS-----(.*?)-----END SSH HOST KEY FINGERPRINTS-----", Pattern.DOTALL);

    /** ssh-keygen -l: SHA-256 in Base64 without padding. */
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    private final Ec2 ec2;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    ConsoleKeys(Ec2 ec2) {
        this.ec2 = ec2;
    }

    /**
     * The fingerprints of a machine's host keys; empty while the console does not show them. Asked until they are there:
     * they do not change while the machine lives.
     */
    List<String> of(ResourceRef machine) {
        List<String> before = known.getOrDefault(machine.id(), List.of());
        if (!before.isEmpty()) {
            return before;
        }
        List<String> keys = ec2.unless(
                        code -> ErrorCodes.isAbsent(code) || ErrorCodes.isUnsupported(code),
                        machine.region(),
                        "reading the console of the " + machine,
                        client -> client.getConsoleOutput(
                                request -> request.instanceId(machine.id()).latest(true)))
                .map(GetConsoleOutputResponse::output)
                .map(ConsoleKeys::parse)
                .orElse(List.of());
        known.put(machine.id(), keys);
        return keys;
    }

    /** The fingerprints in the last block: a machine that was started again may have printed several. */
    static List<String> parse(String base64) {
        String text = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        Matcher block = BLOCK.matcher(text);
        String last = "";
        while (block.find()) {
            last = block.group(1);
        }
        Stream<String> found = FINGERPRINT.matcher(last).results().map(result -> result.group());
        return found.distinct().toList();
    }
}
