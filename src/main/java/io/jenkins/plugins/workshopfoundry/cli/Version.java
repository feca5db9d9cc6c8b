package io.jenkins.plugins.workshopfoundry.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Workshop Foundry " + number(), "Java " + Runtime.version().feature()
        };
    }

    static String number() {
        @Nullable String written = Version.class.getPackage().getImplementationVersion();
        return written == null ? "0-unpacked" : written;
    }
}
