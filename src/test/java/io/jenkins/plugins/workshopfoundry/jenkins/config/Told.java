package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.util.FormValidation;

/** What a form is told, in one text: its kind and its message. */
final class Told {

    static final String OK = "OK";

    private Told() {}

    static String of(FormValidation answer) {
        return answer.toString();
    }
}
