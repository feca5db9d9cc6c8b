package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts options, environment and defaults together: an option wins over the environment, and that over the default. */
final class Settings {

    private final GlobalOptions options;
    private final Surroundings around;

    Settings(GlobalOptions options, Surroundings around) {
        this.options = options;
        this.around = around;
    }

    Configuration configuration() {
        return new Configuration(
                choose(options.ledger, "WORKSHOP_FOUNDRY_LEDGER").orElseGet(this::defaultLedger),
                login(),
                home(),
                choose(options.key, "WORKSHOP_FOUNDRY_KEY").map(Path::of).orElseGet(this::defaultKey),
                controller(),
                around.env().get("DOCKER_HOST"),
                new AwsEnvironment(around.env(), around.userHome()).read(),
                options.rehearse);
    }

    /** Where this user's state is. */
    Path home() {
        return around.userHome().resolve(".workshop-foundry");
    }

    private String controller() {
        return choose(options.controller, "WORKSHOP_FOUNDRY_CONTROLLER")
                .map(ControllerId::checked)
                .orElseGet(() -> ControllerId.in(home()));
    }

    /** As PostgreSQL's own programs do it, so that what works with psql works here. */
    private LedgerLogin login() {
        Supplier<@Nullable String> password = choose(
                        options.ledgerPasswordFile, "WORKSHOP_FOUNDRY_LEDGER_PASSWORD_FILE")
                .map(Path::of)
                .<Supplier<@Nullable String>>map(file -> new LedgerPassword(file)::read)
                .orElse(() -> around.env().get("PGPASSWORD"));
        return new LedgerLogin(around.env().get("PGUSER"), password);
    }

    /** A rehearsal's classrooms never stand beside real ones. */
    private String defaultLedger() {
        Path folder = options.rehearse ? home().resolve("rehearsal") : home();
        return folder.resolve("ledger.db").toString();
    }

    private Path defaultKey() {
        return around.userHome().resolve(".config").resolve("workshop-foundry").resolve("key");
    }

    private Optional<String> choose(@Nullable String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(around.env().get(variable)).filter(value -> !value.isBlank()));
    }
}
