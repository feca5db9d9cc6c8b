package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.cloud.docker.DockerCloud;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerUrl;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.PostgresUrl;
import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks clouds, as they would be configured, whether they could be worked with. Nothing is created or kept. */
public final class Connections {

    private final Poll poll = new Poll(Clock.systemUTC(), new ThreadSleeper());

    /**
     * What would stop machines of the Docker engine.
     *
     * @param dockerHost the engine's address, or null for the local socket
     * @param caches where the cloud keeps its caches
     * @throws io.jenkins.plugins.workshopfoundry.problem.FoundryException if it does not answer
     */
    public List<Problem> local(@Nullable String dockerHost, Path caches) {
        try (DockerCloud cloud = new DockerCloud(dockerHost, caches, poll)) {
            return cloud.preflight().check(Region.LOCAL, Architecture.AMD64, 1);
        }
    }

    /**
     * What would stop machines of AWS in the configured region.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.FoundryException if it does not answer, or does not know us
     */
    public List<Problem> aws(AwsConfiguration configuration) {
        Site site = new AwsSite(configuration, new OwnNetwork(OwnNetwork.AMAZON), poll).open();
        try {
            String region = Objects.requireNonNullElse(configuration.region(), "us-east-1");
            return site.cloud().preflight().check(new Region(region), Architecture.AMD64, 1);
        } finally {
            site.remotes().close();
            site.cloud().close();
        }
    }

    /**
     * Opens a ledger in a database server and closes it; an empty database gets the ledger's tables.
     *
     * @param url its JDBC URL
     * @throws io.jenkins.plugins.workshopfoundry.problem.FoundryException if it cannot be opened
     */
    public void ledger(String url, LedgerLogin login) {
        if (!(LedgerUrl.parse(url) instanceof PostgresUrl server)) {
            throw new InvalidRequest("The ledger is not in a database server.", LedgerUrl.REMEDY);
        }
        JdbcLedger.open(server, login, "test", () -> "test").close();
    }
}
