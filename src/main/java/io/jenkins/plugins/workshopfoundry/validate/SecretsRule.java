package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.validate.leak.Leak;
import io.jenkins.plugins.workshopfoundry.validate.leak.LeakScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No file holds a secret: everything in the workshop is in the image, and everybody with a seat can read it. */
final class SecretsRule implements Rule {

    private static final RuleInfo PRIVATE_KEY = RuleInfo.error("WF401", "private key");
    private static final RuleInfo CLOUD_KEY = RuleInfo.error("WF402", "cloud key");
    private static final RuleInfo TOKEN = RuleInfo.error("WF403", "token of a service");
    private static final RuleInfo SIGNED = RuleInfo.warning("WF404", "signed token");
    private static final RuleInfo ASSIGNMENT = RuleInfo.warning("WF405", "value that looks like a secret");
    private static final RuleInfo ADDRESS = RuleInfo.warning("WF406", "password in an address");

    /** Files of hashes and generated code, in which long random words are ordinary. */
    private static final Pattern GENERATED = Pattern.compile(
            "(?i)package-lock\\.json|npm-shrinkwrap\\.json|.*\\.lock|.*-lock\\.(?:ya?ml|json)|go\\.sum|.*\\.min\\.(?:js|css)"
                    + "|.*\\.(?:map|svg|ipynb|pem|crt|cer|pub|css|csv|tsv|sql|po|sum)");

    /** Files that show which values there are. */
    private static final Pattern SPECIMEN =
            Pattern.compile("(?i).*[._-](?:example|sample|template|dist|tmpl|tpl)(?:\\..*)?");

    private static final Pattern VALUES = Pattern.compile("(?i)\\.env(?:\\..*)?|.*\\.env");

    private final LeakScanner scanner = new LeakScanner();

    @Override
    public List<RuleInfo> infos() {
        return List.of(PRIVATE_KEY, CLOUD_KEY, TOKEN, SIGNED, ASSIGNMENT, ADDRESS);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return context.entries().stream()
                .filter(WorkshopFile::isFile)
                .flatMap(file -> scan(context, file))
                .toList();
    }

    private Stream<Problem> scan(RuleContext context, WorkshopFile file) {
        if (file.bytes() == 0) {
            return Stream.empty();
        }
        try (InputStream in = Files.newInputStream(context.resolve(file))) {
            return scanner.scan(in, depth(file.name())).stream().map(leak -> problem(file.path(), leak));
        } catch (IOException unreadableAndReportedAsSuch) {
            return Stream.empty();
        }
    }

    private static LeakScanner.Depth depth(String name) {
        if (GENERATED.matcher(name).matches() || SPECIMEN.matcher(name).matches()) {
            return LeakScanner.Depth.CERTAIN;
        }
        return VALUES.matcher(name).matches() ? LeakScanner.Depth.VALUES : LeakScanner.Depth.NAMED;
    }

    private static Problem problem(String path, Leak leak) {
        Location place = Location.of(path, leak.line(), leak.column());
        return info(leak.family()).at(place, "Here stands %s.".formatted(leak.title()), remedy(leak.family()));
    }

    private static RuleInfo info(Leak.Family family) {
        return switch (family) {
            case PRIVATE_KEY -> PRIVATE_KEY;
            case CLOUD_KEY -> CLOUD_KEY;
            case TOKEN -> TOKEN;
            case SIGNED_TOKEN -> SIGNED;
            case ASSIGNMENT -> ASSIGNMENT;
            case ADDRESS -> ADDRESS;
        };
    }

    private static String remedy(Leak.Family family) {
        return switch (family) {
            case PRIVATE_KEY -> "Take it out and make a key in start.sh, so that every seat has its own.";
            case CLOUD_KEY, TOKEN, SIGNED_TOKEN -> "Take it out and revoke it: whoever has a seat could use it.";
            case ASSIGNMENT, ADDRESS ->
                "If it opens anything outside the workshop, take it out and revoke it; else write \"%s\" beside it."
                        .formatted(LeakScanner.ALLOW);
        };
    }
}
