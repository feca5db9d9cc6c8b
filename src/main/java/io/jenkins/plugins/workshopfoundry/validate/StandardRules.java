package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.validate.script.RealShells;
import io.jenkins.plugins.workshopfoundry.validate.script.RememberingCheck;
import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck;
import java.util.List;

/** Every rule there is. */
final class StandardRules {

    private StandardRules() {}

    /** The rules with this machine's shells. */
    static List<Rule> of(ValidationOptions options) {
        return of(options, new RememberingCheck(new RealShells(options.scriptLimit())));
    }

    static List<Rule> of(ValidationOptions options, SyntaxCheck syntax) {
        return List.of(
                new KindRule(),
                new RequiredFilesRule(),
                new FilesRule(options.largeFileBytes()),
                new LinksRule(),
                new ScriptFormRule(),
                new ScriptSyntaxRule(syntax),
                new SeatableStartRule(),
                new SecretsRule(),
                new MachineFilesRule(),
                new ComposeKeysRule(),
                new OldComposeRule(),
                new ComposeReferencesRule(),
                new DependencyCycleRule(),
                new EntryPortRule(),
                new HostPortsRule(),
                new HealthCheckRule(),
                new ComposePathsRule(),
                new SeatableComposeRule(),
                new DangerousComposeRule(),
                new ComposeImagesRule(),
                new DockerfileImagesRule());
    }
}
