package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.AccessKey;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.Login;
import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is configured, as the engine takes it. */
public final class Settings {

    private final WorkshopFoundryConfiguration configured;
    private final RunCredentials credentials;

    /**
     * @param configured what the administrator wants
     * @param credentials where secrets are found
     */
    public Settings(WorkshopFoundryConfiguration configured, RunCredentials credentials) {
        this.configured = configured;
        this.credentials = credentials;
    }

    /** What is configured, with the credentials that the controller itself may use. */
    public static Settings configured() {
        return new Settings(WorkshopFoundryConfiguration.get(), new RunCredentials(Store.ofController()));
    }

    /** The clouds that may be used. */
    public Set<Provider> usable() {
        return configured.getClouds().stream().map(CloudConfiguration::provider).collect(Collectors.toSet());
    }

    /**
     * All that the engine needs to open.
     *
     * @param home where the plugin keeps what is its own
     * @param controller the id that labels whatever this controller makes
     * @throws InvalidRequest if the ledger or the Docker engine has a form that it cannot have
     */
    public Configuration engine(Path home, String controller) {
        return new Configuration(
                configured.getLedger().url(home),
                configured.getLedger().login(credentials),
                home,
                home.resolve("key"),
                controller,
                configured
                        .cloud(LocalCloudConfiguration.class)
                        .flatMap(local -> Values.text(local.getDockerHost()))
                        .map(Values::dockerHost)
                        .orElse(null),
                configured
                        .cloud(AwsCloudConfiguration.class)
                        .map(aws -> late(aws, null))
                        .orElse(null),
                false);
    }

    /**
     * AWS as a run uses it that brings credentials of its own.
     *
     * @param credentialsId the credential's id; null or empty if it brings none
     * @return null if it brings none
     * @throws InvalidRequest if AWS is not configured, or the credential is missing or of the wrong kind
     */
    public @Nullable AwsConfiguration own(@Nullable String credentialsId) {
        if (Values.text(credentialsId).isEmpty()) {
            return null;
        }
        return configured
                .cloud(AwsCloudConfiguration.class)
                .orElseThrow(() -> new InvalidRequest(
                        "Credentials were given for the cloud 'aws', which is not configured here.",
                        "Add it under Manage Jenkins, System, Workshop Foundry."))
                .settings(credentials, credentialsId);
    }

    /**
     * Who the clean-up is to AWS, or null for whoever the controller is.
     *
     * @return the login, which tells what is wrong with it when AWS is asked
     */
    public @Nullable AwsConfiguration cleaning() {
        return configured
                .cloud(AwsCloudConfiguration.class)
                .filter(aws -> aws.getCleanUpCredentialsId() != null)
                .map(aws -> late(aws, aws.getCleanUpCredentialsId()))
                .orElse(null);
    }

    /** What is wrong with AWS must not stop the other clouds: it is told when AWS is used, and then looked at again. */
    private AwsConfiguration late(AwsCloudConfiguration aws, @Nullable String own) {
        try {
            return aws.settings(credentials, own);
        } catch (InvalidRequest broken) {
            return new AwsConfiguration(
                    new Login.Key(() -> mended(aws, own)), null, null, null, null, List.of(), null, null);
        }
    }

    private AccessKey mended(AwsCloudConfiguration aws, @Nullable String own) {
        if (aws.settings(credentials, own).login() instanceof Login.Key key) {
            return key.current().get();
        }
        throw new InvalidRequest(
                "The credential of AWS was wrong when the engine was opened, and is of another kind now.",
                "Change the configuration of AWS, or restart Jenkins, to take it up.");
    }
}
