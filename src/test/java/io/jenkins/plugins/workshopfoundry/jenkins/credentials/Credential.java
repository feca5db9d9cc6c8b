package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import com.cloudbees.jenkins.plugins.awscredentials.AmazonWebServicesCredentials;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.util.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Credentials of every kind, for tests. */
public abstract class Credential implements StandardCredentials {

    private static final long serialVersionUID = 1L;

    private final String id;

    Credential(String id) {
        this.id = id;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDescription() {
        return "";
    }

    /** A user name and a password. */
    public static StandardCredentials account(String id, String user, String password) {
        return new Account(id, user, password);
    }

    /** A secret text. */
    public static StandardCredentials text(String id, String secret) {
        return new Text(id, secret);
    }

    /** A secret file. */
    public static StandardCredentials file(String id, String content) {
        return new SecretFile(id, content);
    }

    /** A kind that nobody here takes. */
    public static StandardCredentials certificate(String id) {
        return new Certificate(id);
    }

    /** A credential of the aws-credentials plugin; its key is whatever that plugin's SDK gives. */
    public static StandardCredentials amazon(String id, Object key) {
        return new Amazon(id, key);
    }

    /** An access key as that SDK has it. */
    public record BasicKey(String accessKeyId, String secretAccessKey) {}

    /** A temporary key as that SDK has it. */
    public record SessionKey(String accessKeyId, String secretAccessKey, String sessionToken) {}

    private static final class Account extends Credential implements StandardUsernamePasswordCredentials {
        private static final long serialVersionUID = 1L;
        private final String user;
        private final String password;

        Account(String id, String user, String password) {
            super(id);
            this.user = user;
            this.password = password;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public Secret getPassword() {
            return Secret.fromString(password);
        }
    }

    private static final class Text extends Credential implements StringCredentials {
        private static final long serialVersionUID = 1L;
        private final String secret;

        Text(String id, String secret) {
            super(id);
            this.secret = secret;
        }

        @Override
        public Secret getSecret() {
            return Secret.fromString(secret);
        }
    }

    private static final class SecretFile extends Credential implements FileCredentials {
        private static final long serialVersionUID = 1L;
        private final String content;

        SecretFile(String id, String content) {
            super(id);
            this.content = content;
        }

        @Override
        public InputStream getContent() throws IOException {
            if (content.isEmpty()) {
                throw new IOException("gone");
            }
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Certificate extends Credential {
        private static final long serialVersionUID = 1L;

        Certificate(String id) {
            super(id);
        }
    }

    /** Public, as the plugin's own are. */
    public static final class Amazon extends Credential implements AmazonWebServicesCredentials {
        private static final long serialVersionUID = 1L;
        private final transient Object key;

        Amazon(String id, Object key) {
            super(id);
            this.key = key;
        }

        @Override
        public Object resolveCredentials() {
            if (key instanceof RuntimeException trouble) {
                throw trouble;
            }
            return key;
        }
    }
}
