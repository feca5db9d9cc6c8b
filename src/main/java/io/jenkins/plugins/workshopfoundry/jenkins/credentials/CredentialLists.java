package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;

/** Fills the drop-downs of forms with the credentials that can be chosen; who may not know of them sees what is chosen. */
public final class CredentialLists {

    private CredentialLists() {}

    /**
     * What AWS takes: access keys and identity tokens.
     *
     * @param item the job that is configured, or null in the global configuration
     * @param current what is chosen
     */
    public static ListBoxModel aws(@Nullable Item item, String current) {
        return list(item, current, CredentialLists::suitsAws);
    }

    /** User names with passwords, in the global configuration. */
    public static ListBoxModel accounts(String current) {
        return list(null, current, CredentialLists::isAccount);
    }

    /**
     * Tokens: secret texts, and users with a token as their password.
     *
     * @param item the job that is configured
     * @param current what is chosen
     */
    public static ListBoxModel tokens(@Nullable Item item, String current) {
        return list(item, current, one -> one instanceof StringCredentials || isAccount(one));
    }

    static boolean suitsAws(Credentials one) {
        return isAccount(one)
                || one instanceof StringCredentials
                || one instanceof FileCredentials
                || AmazonKeys.reads(one);
    }

    static boolean isAccount(Credentials one) {
        return one instanceof StandardUsernamePasswordCredentials;
    }

    private static ListBoxModel list(
            @Nullable Item item, String current, com.cloudbees.plugins.credentials.CredentialsMatcher matcher) {
        StandardListBoxModel list = new StandardListBoxModel();
        if (!mayChoose(item)) {
            return list.includeCurrentValue(current);
        }
        list.includeEmptyValue();
        if (item == null) {
            list.includeMatchingAs(ACL.SYSTEM2, Jenkins.get(), StandardCredentials.class, List.of(), matcher);
        } else {
            list.includeMatchingAs(ACL.SYSTEM2, item, StandardCredentials.class, List.of(), matcher);
        }
        return list.includeCurrentValue(current);
    }

    private static boolean mayChoose(@Nullable Item item) {
        return item == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
    }
}
