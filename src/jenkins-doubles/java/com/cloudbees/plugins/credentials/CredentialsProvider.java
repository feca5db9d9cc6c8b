package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import hudson.ExtensionPoint;
import hudson.model.ItemGroup;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;

/** One store for everybody, which remembers what was used. */
public abstract class CredentialsProvider implements ExtensionPoint {
    public static final Permission USE_ITEM = Permission.core("UseItem");

    private static final List<IdCredentials> STORE = new ArrayList<>();
    private static final List<String> TRACKED = new ArrayList<>();

    /** The store holds these, and no use has been noted. */
    public static void stock(IdCredentials... credentials) {
        STORE.clear();
        TRACKED.clear();
        STORE.addAll(List.of(credentials));
    }

    public static List<IdCredentials> stored() {
        return List.copyOf(STORE);
    }

    public static List<String> tracked() {
        return List.copyOf(TRACKED);
    }

    public static <C extends IdCredentials> C findCredentialById(String id, Class<C> type, Run<?, ?> run) {
        return STORE.stream()
                .filter(one -> one.getId().equals(id) && type.isInstance(one))
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    public static <C extends IdCredentials> C findCredentialByIdInItemGroup(
            String id,
            Class<C> type,
            ItemGroup<?> itemGroup,
            Authentication authentication,
            List<DomainRequirement> domainRequirements) {
        if (itemGroup == null || authentication != ACL.SYSTEM2) {
            throw new IllegalArgumentException("the controller's own credentials are the system's, of Jenkins itself");
        }
        return findCredentialById(id, type, null);
    }

    @SuppressWarnings("rawtypes")
    public static <C extends Credentials> C track(Run build, C credentials) {
        TRACKED.add(((IdCredentials) credentials).getId());
        return credentials;
    }
}
