package io.jenkins.plugins.workshopfoundry.remote;

import java.io.IOException;

/** The connection was gone before the command was sent, so that sending it again cannot run it twice. */
final class NotStarted extends IOException {

    private static final long serialVersionUID = 1L;

    NotStarted(IOException cause) {
        super("the connection was lost", cause);
    }
}
