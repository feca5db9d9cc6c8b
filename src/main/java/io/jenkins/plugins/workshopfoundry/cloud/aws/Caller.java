package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Who these credentials are.
 *
 * @param connect a client of STS with them
 * @param account the account that they must belong to, or null for any
 * @param sleeper how pauses pass
 */
record Caller(Supplier<StsClient> connect, @Nullable String account, Sleeper sleeper) {

    /** Finds credentials of another account than the one that is meant. */
    void check(Findings findings) {
        if (account == null) {
            return;
        }
        findings.ask(this::asked)
                .filter(found -> !found.equals(account))
                .map(found -> Problems.error(
                        "WF921",
                        "These credentials belong to account " + found + ", and account " + account + " is meant.",
                        "Use credentials of that account, or change WORKSHOP_FOUNDRY_AWS_ACCOUNT, in Jenkins the"
                                + " account of the AWS cloud."))
                .ifPresent(findings::add);
    }

    private String asked() {
        return new Retries(sleeper).call(() -> {
            try (StsClient sts = connect.get()) {
                return sts.getCallerIdentity(request -> {}).account();
            } catch (RuntimeException e) {
                throw AwsErrors.sort("STS", "asking whose credentials these are", e);
            }
        });
    }
}
