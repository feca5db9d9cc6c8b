package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.Terminator;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Settings;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import java.nio.file.Path;
import jenkins.model.Jenkins;

/** Gives every part of the plugin the controller's one engine. */
@Extension
public final class FoundryService {

    /** Enough of Jenkins' 64 digits to tell controllers apart, and short enough for every cloud's labels. */
    private static final int ID_DIGITS = 16;

    private final Engine engine;

    /** Jenkins makes one; nothing is opened yet. */
    public FoundryService() {
        this(new Engine(
                FoundryService::open,
                () -> WorkshopFoundryConfiguration.get().fingerprint(),
                home().resolve("incoming")));
    }

    FoundryService(Engine engine) {
        this.engine = engine;
    }

    /** The engine of this controller. */
    public static Engine engine() {
        return ExtensionList.lookupSingleton(FoundryService.class).engine;
    }

    /** Where the plugin keeps what is its own. */
    public static Path home() {
        return Jenkins.get().getRootDir().toPath().resolve("workshop-foundry");
    }

    /** The id that labels whatever this controller makes: it comes with JENKINS_HOME, and not with the ledger. */
    public static String controllerId() {
        return "jenkins-" + Jenkins.get().getLegacyInstanceId().substring(0, ID_DIGITS);
    }

    /** Lets the runs note where they are; they go on when Jenkins is back. */
    @Terminator
    public void stop() {
        engine.close();
    }

    private static OpenFoundry open() {
        Settings settings = Settings.configured();
        return OpenFoundry.open(settings.engine(home(), controllerId()), new SealedByJenkins(), settings.usable());
    }
}
