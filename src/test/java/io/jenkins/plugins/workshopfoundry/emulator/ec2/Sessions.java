package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who may knock. */
final class Sessions {

    private static final int KEY_LENGTH = 16;
    private static final int SECRET_LENGTH = 40;
    private static final int TOKEN_LENGTH = 200;

    private final Ids ids;
    private final Session root;
    private final Map<String, Session> all = new HashMap<>();

    Sessions(Ids ids) {
        this.ids = ids;
        this.root = new Session(
                "AKIA" + ids.letters(KEY_LENGTH),
                ids.letters(SECRET_LENGTH),
                null,
                null,
                "arn:aws:iam::" + Account.ID + ":user/tester");
        all.put(root.accessKey(), root);
    }

    /** The user with the long-lived key. */
    Session root() {
        return root;
    }

    /** A session that ends. */
    synchronized Session open(String arn, Instant expires) {
        Session session = new Session(
                "ASIA" + ids.letters(KEY_LENGTH), ids.letters(SECRET_LENGTH), ids.letters(TOKEN_LENGTH), expires, arn);
        all.put(session.accessKey(), session);
        return session;
    }

    synchronized Optional<Session> find(String accessKey) {
        return Optional.ofNullable(all.get(accessKey));
    }
}
