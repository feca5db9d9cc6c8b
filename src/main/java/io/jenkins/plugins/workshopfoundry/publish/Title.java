package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which name people find a release: {@code <name>-<version>}, or {@code <name>-dev-YYYYMMDD-<commit>} for a
 * development build, by the day on which its image was baked, so that publishing it again tomorrow is the same release.
 *
 * @param kind what it is for
 * @param name the first part
 * @param version the rest
 */
public record Title(ReleaseKind kind, String name, String version) {

    /** As narrow as the narrowest cloud: CopyImage in the Amazon EC2 API reference. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9()\\[\\] ./\\-'@_]{3,128}");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** How much of the inputs' digest stands in for a commit that nobody knows. */
    private static final int DIGITS = 7;

    /** @throws InvalidRequest if no cloud would have an image of that name */
    public Title {
        if (!FORM.matcher(name + "-" + version).matches()) {
            throw new InvalidRequest(
                    "'" + name + "-" + version + "' cannot be the name of an image.",
                    "Give a name such that it has 3 to 128 letters, digits, spaces and ()[]./-'@_ only.");
        }
    }

    /** The title of an image as it is asked for. */
    public static Title of(PublishRequest request, ImageRecord image) {
        String name = Optional.ofNullable(request.name()).orElse(image.name());
        Optional<String> version = Optional.ofNullable(request.version())
                .or(() -> request.source().tagVersion())
                .or(() -> Optional.ofNullable(request.audience())
                        .filter(Visibility::everyone)
                        .map(all -> image.version()));
        return version.map(known -> new Title(ReleaseKind.VERSION, name, known))
                .orElseGet(() -> new Title(
                        ReleaseKind.DEV, name, "dev-" + DAY.format(image.created()) + "-" + commit(request, image)));
    }

    private static String commit(PublishRequest request, ImageRecord image) {
        String digest = image.digest().substring(image.digest().indexOf(':') + 1);
        return request.source().shortSha().orElseGet(() -> digest.substring(0, Math.min(DIGITS, digest.length())));
    }

    /** The whole of it. */
    @Override
    public String toString() {
        return name + "-" + version;
    }
}
