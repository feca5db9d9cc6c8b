package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.AccessKey;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.Login;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that a run works with. They are looked up at once, so that a missing one stops the run before it starts, and
 * again whenever they are needed, so that a run of hours takes a renewed token or a changed key.
 */
public final class RunCredentials {

    private final Store store;

    /** @param store where to look */
    public RunCredentials(Store store) {
        this.store = store;
    }

    /**
     * Who we are to AWS.
     *
     * @param id the credential's id; null or empty for the controller's own identity
     * @param role the role that an identity token is exchanged for; needed with a token only
     * @throws InvalidRequest if there is no such credential, or it is of a kind that AWS cannot use
     */
    public @Nullable Login aws(@Nullable String id, @Nullable String role) {
        if (id == null || id.isBlank()) {
            return null;
        }
        StandardCredentials found = find(id);
        if (found instanceof StandardUsernamePasswordCredentials || AmazonKeys.reads(found)) {
            return new Login.Key(() -> key(id));
        }
        if (!(found instanceof StringCredentials) && !(found instanceof FileCredentials)) {
            throw wrongKind(id, found, "AWS takes an access key or an identity token");
        }
        if (role == null || role.isBlank()) {
            throw new InvalidRequest(
                    "Credential '" + id + "' is an identity token, and no role says what it is exchanged for.",
                    "Give the role's ARN in the configuration of the AWS cloud.");
        }
        return new Login.Token(role, () -> token(id));
    }

    /**
     * A user name and password, for instance of the ledger's database.
     *
     * @param use what it is for, as in "the ledger takes"
     * @throws InvalidRequest if there is no such credential, or it is of another kind
     */
    public StandardUsernamePasswordCredentials account(String id, String use) {
        StandardCredentials found = find(id);
        if (found instanceof StandardUsernamePasswordCredentials account) {
            return account;
        }
        throw wrongKind(id, found, use + " a user name and a password");
    }

    /**
     * A token: a secret text, or the password of a user, which is how a GitHub App's is kept.
     *
     * @param use what it is for, as in "GitHub takes"
     * @throws InvalidRequest if there is no such credential, or it is of another kind
     */
    public String token(String id, String use) {
        StandardCredentials found = find(id);
        if (found instanceof StringCredentials text) {
            return text.getSecret().getPlainText().strip();
        }
        if (found instanceof StandardUsernamePasswordCredentials account) {
            return account.getPassword().getPlainText();
        }
        throw wrongKind(id, found, use + " a secret text, or a user name with a token as its password");
    }

    private AccessKey key(String id) {
        StandardCredentials found = find(id);
        if (found instanceof StandardUsernamePasswordCredentials pair) {
            return new AccessKey(pair.getUsername(), pair.getPassword().getPlainText(), null);
        }
        if (AmazonKeys.reads(found)) {
            return AmazonKeys.read(found);
        }
        throw wrongKind(id, found, "it was an access key when the run began");
    }

    private String token(String id) {
        StandardCredentials found = find(id);
        if (found instanceof StringCredentials text) {
            return text.getSecret().getPlainText().strip();
        }
        if (found instanceof FileCredentials file) {
            return content(id, file);
        }
        throw wrongKind(id, found, "it was an identity token when the run began");
    }

    private static String content(String id, FileCredentials file) {
        try (var in = file.getContent()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The file of credential '" + id + "' cannot be read.", "Upload it to the credential again.", e);
        }
    }

    private StandardCredentials find(String id) {
        return store.find(id)
                .orElseThrow(() -> new InvalidRequest(
                        "There is no credential '" + id + "' that may be used here.",
                        "Make it under Manage Jenkins, Credentials, or in a folder above the job; or correct the id."));
    }

    private static InvalidRequest wrongKind(String id, Object found, String wanted) {
        String kind = found.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        return new InvalidRequest(
                "Credential '" + id + "' is of the kind '" + kind.toLowerCase(Locale.ROOT) + "'; " + wanted + ".",
                "Choose another credential, or make one of a kind that is taken.");
    }
}
