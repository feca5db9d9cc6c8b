package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.Locale;

/** What an instance is doing, with the codes of Amazon's page "InstanceState". */
enum PowerState {
    PENDING(0),
    RUNNING(16),
    SHUTTING_DOWN(32),
    TERMINATED(48),
    STOPPING(64),
    STOPPED(80);

    private final int code;

    PowerState(int code) {
        this.code = code;
    }

    /** EC2's word. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can never run again. */
    boolean isEnding() {
        return this == SHUTTING_DOWN || this == TERMINATED;
    }

    /** What comes when this is over. */
    PowerState next() {
        return switch (this) {
            case PENDING -> RUNNING;
            case SHUTTING_DOWN -> TERMINATED;
            case STOPPING -> STOPPED;
            default -> this;
        };
    }

    void write(Xml xml, String name) {
        xml.in(name, state -> state.put("code", code).put("name", word()));
    }
}
