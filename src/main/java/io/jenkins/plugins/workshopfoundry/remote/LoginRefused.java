package io.jenkins.plugins.workshopfoundry.remote;

import java.io.IOException;

/** The machine answered and did not let us in. */
final class LoginRefused extends IOException {

    private static final long serialVersionUID = 1L;

    LoginRefused(IOException cause) {
        super("login refused", cause);
    }
}
