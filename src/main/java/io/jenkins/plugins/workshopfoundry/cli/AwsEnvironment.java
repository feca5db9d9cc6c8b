package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about AWS: the variables that every AWS tool reads (docs.aws.amazon.com/sdkref, "Environment
 * variables list"), and ours.
 *
 * @param env the environment
 * @param userHome where the shared configuration files are
 */
record AwsEnvironment(Map<String, String> env, Path userHome) {

    private static final String OURS = "WORKSHOP_FOUNDRY_AWS_";

    /** Nothing of AWS is looked into unless one of these is set, or there is a shared configuration file. */
    private static final List<String> SIGNS = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_PROFILE",
            "AWS_ROLE_ARN",
            "AWS_ENDPOINT_URL",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            OURS + "ROLE",
            OURS + "REGIONS");

    /** What is known, or null where nothing is. */
    @Nullable
    AwsConfiguration read() {
        boolean known = SIGNS.stream().anyMatch(name -> value(name).isPresent())
                || Stream.of("config", "credentials")
                        .anyMatch(file -> Files.exists(userHome.resolve(".aws").resolve(file)));
        return known
                ? new AwsConfiguration(
                        token().orElse(null),
                        value(OURS + "ROLE").orElse(null),
                        value(OURS + "EXTERNAL_ID").orElse(null),
                        value(OURS + "ACCOUNT").orElse(null),
                        region().orElse(null),
                        regions(),
                        endpoint(),
                        value(OURS + "SSH_FROM").orElse(null))
                : null;
    }

    /** Where commands that name no region work. */
    Optional<String> region() {
        return value("AWS_REGION").or(() -> value("AWS_DEFAULT_REGION"));
    }

    /** As the SDK's chain has it, keys come first; but we exchange the token ourselves, so that sessions name the run. */
    private Optional<AwsConfiguration.Login> token() {
        Optional<String> file = value("AWS_WEB_IDENTITY_TOKEN_FILE");
        Optional<String> role = value("AWS_ROLE_ARN");
        return file.isPresent()
                        && role.isPresent()
                        && value("AWS_ACCESS_KEY_ID").isEmpty()
                ? Optional.of(new AwsConfiguration.Login.Token(role.get(), () -> content(Path.of(file.get()))))
                : Optional.empty();
    }

    private List<String> regions() {
        return value(OURS + "REGIONS").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable URI endpoint() {
        String address = value("AWS_ENDPOINT_URL").orElse(null);
        if (address == null) {
            return null;
        }
        if (!address.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new InvalidRequest(
                    "AWS_ENDPOINT_URL is '" + address + "', which is no address.",
                    "Write it like http://localhost:4566, or unset it.");
        }
        return URI.create(address);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CloudRefused(
                    "The identity token cannot be read from " + file + ".",
                    "Set AWS_WEB_IDENTITY_TOKEN_FILE to a file that this user may read.",
                    e);
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
