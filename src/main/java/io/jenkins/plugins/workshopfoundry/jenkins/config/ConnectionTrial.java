package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tries what a form holds, creates nothing, and says in a sentence what came of it. */
final class ConnectionTrial {

    private final Addresses addresses;

    ConnectionTrial(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Whether a Docker engine can run machines.
     *
     * @param asking gives what would stop them
     */
    String local(Supplier<List<Problem>> asking) {
        return sentence("The Docker engine answers, and can run machines.", asking.get());
    }

    /**
     * Whether AWS takes the credentials, and the region can be used. What stands in for AWS is looked up first.
     *
     * @param asking gives what would stop machines there
     */
    String aws(AwsConfiguration settings, Supplier<List<Problem>> asking) {
        URI endpoint = settings.endpoint();
        if (endpoint != null) {
            addresses.check(endpoint.getHost());
        }
        return sentence("AWS takes the credentials, and " + settings.region() + " can be used.", asking.get());
    }

    /**
     * Whether a ledger can be opened. Its hosts are looked up first.
     *
     * @param url a JDBC URL of PostgreSQL
     * @param opening opens and closes it
     */
    String ledger(String url, Runnable opening) {
        Values.hosts(url).forEach(addresses::check);
        opening.run();
        return "The ledger answers, and can be used.";
    }

    private static String sentence(String good, List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new CloudRefused(
                    errors.stream().map(Problem::what).collect(Collectors.joining(" ")),
                    errors.stream().map(Problem::remedy).distinct().collect(Collectors.joining(" ")));
        }
        return problems.stream()
                .map(problem -> " " + problem.what() + " " + problem.remedy())
                .collect(Collectors.joining("", good, ""));
    }
}
