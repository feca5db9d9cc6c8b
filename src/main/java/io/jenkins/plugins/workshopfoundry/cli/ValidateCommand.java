package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.validate.RuleCatalogue;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.validate.report.JsonReport;
import io.jenkins.plugins.workshopfoundry.validate.report.ReportFormat;
import io.jenkins.plugins.workshopfoundry.validate.report.SarifReport;
import io.jenkins.plugins.workshopfoundry.validate.report.TextReport;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description =
                "Find everything that is wrong with a workshop. Needs no cloud and no ledger, unless a cloud is named.")
final class ValidateCommand extends SessionCommand {

    /** How the report is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "DIR", description = "The workshop's directory.")
    Path directory = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            description = "How the report is written (default: as --output says).")
    @Nullable
    Format format;

    @Option(
            names = "--cloud",
            paramLabel = "local|aws",
            description = "Ask this cloud, too, whether it would bake the workshop; nothing is created.")
    @Nullable
    String cloud;

    @Option(names = "--region", paramLabel = "R", description = "Where in that cloud (AWS: default $AWS_REGION).")
    @Nullable
    String region;

    @Override
    int work(Session session) {
        ValidationReport report = report(session);
        session.console().raw(form(session.console()).write(report));
        return report.valid() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private ValidationReport report(Session session) {
        if (cloud == null) {
            if (region != null) {
                throw new InvalidRequest(
                        "--region says where in a cloud, and no cloud is named.", "Give --cloud, too.");
            }
            return new Validator(new WorkshopReader(), ValidationOptions.DEFAULT).validate(directory);
        }
        Place place = new Place();
        place.cloud = cloud;
        place.region = region;
        Provider provider = place.provider(session);
        BakeRequest request = new BakeRequest(provider, place.region(session, provider), null, false);
        return session.foundry().validate(directory, request);
    }

    private ReportFormat form(Console console) {
        Format wanted = format != null ? format : console.json() ? Format.JSON : Format.TEXT;
        return switch (wanted) {
            case TEXT -> new TextReport(console.lively());
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport(RuleCatalogue.standard(), Version.number());
        };
    }
}
