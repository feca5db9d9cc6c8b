package hudson.security;

import org.springframework.security.core.Authentication;

/** Knows the system's identity. */
public abstract class ACL {
    public static final Authentication SYSTEM2 = new Authentication() {};

    public static ACLContext as2(Authentication authentication) {
        return new ACLContext();
    }

    /** For tests: whether the system asks, and not a person. */
    public static boolean isSystem() {
        return ACLContext.within > 0;
    }
}
