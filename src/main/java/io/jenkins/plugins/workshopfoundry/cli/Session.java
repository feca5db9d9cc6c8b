package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.publish.github.GitHubApi;
import io.jenkins.plugins.workshopfoundry.publish.github.GitHubReleases;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command works with; the ledger is opened when it is first needed. */
final class Session implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final GlobalOptions options;
    private final Surroundings around;
    private final Console console;
    private final ConsoleLog log;
    private @Nullable OpenFoundry open;

    Session(GlobalOptions options, Surroundings around) {
        this.options = options;
        this.around = around;
        boolean lively = around.terminal() && !options.plain && around.env().get("NO_COLOR") == null;
        this.console = new Console(around.out(), around.err(), options.output == GlobalOptions.Output.JSON, lively);
        this.log = new ConsoleLog(console, options.verbose, around.clock());
    }

    Console console() {
        return console;
    }

    ConsoleLog log() {
        return log;
    }

    /** For what goes on beside the command. */
    ConsoleLog anotherLog() {
        return new ConsoleLog(console, options.verbose, around.clock());
    }

    Clock clock() {
        return around.clock();
    }

    Surroundings around() {
        return around;
    }

    Settings settings() {
        return new Settings(options, around);
    }

    /** The engine. */
    Foundry foundry() {
        return opened().foundry();
    }

    OpenFoundry opened() {
        if (open == null) {
            open = around.engine().open(settings().configuration());
        }
        return open;
    }

    /** The cloud that was named, or the pretend one in a rehearsal. */
    Provider provider(String cloud) {
        Provider named = Provider.of(cloud);
        return options.rehearse ? Provider.MEMORY : named;
    }

    /** A repository's releases on GitHub, with the token of the environment. */
    GitHubReleases github(String repository) {
        Map<String, String> env = around.env();
        URI address = URI.create(env.getOrDefault("GITHUB_API_URL", GitHubApi.GITHUB.toString()));
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        return new GitHubReleases(
                new GitHubApi(client, new ThreadSleeper(), address, env.getOrDefault("GITHUB_TOKEN", "")), repository);
    }

    boolean verbose() {
        return options.verbose;
    }

    boolean rehearsal() {
        return options.rehearse;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
