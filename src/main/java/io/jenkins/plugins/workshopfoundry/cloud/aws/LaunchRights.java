package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;

/** Who may start machines from an image, as EC2 says it. */
final class LaunchRights {

    /** An organisational unit's ARN; an organisation's has {@code :organization/} there. */
    private static final String UNIT = ":ou/";

    private LaunchRights() {}

    /** What to write. */
    static List<LaunchPermission> of(Audience audience) {
        List<LaunchPermission> rights = new ArrayList<>();
        if (audience.everyone()) {
            rights.add(LaunchPermission.builder().group(PermissionGroup.ALL).build());
        }
        audience.accounts()
                .forEach(account ->
                        rights.add(LaunchPermission.builder().userId(account).build()));
        audience.organisations().forEach(arn -> rights.add(organisation(arn)));
        return rights;
    }

    /** What was read. */
    static Audience read(List<LaunchPermission> rights) {
        return new Audience(
                rights.stream().anyMatch(right -> right.group() == PermissionGroup.ALL),
                texts(rights, LaunchPermission::userId),
                new TreeSet<>(Stream.concat(
                                texts(rights, LaunchPermission::organizationArn).stream(),
                                texts(rights, LaunchPermission::organizationalUnitArn).stream())
                        .toList()));
    }

    private static LaunchPermission organisation(String arn) {
        return arn.contains(UNIT)
                ? LaunchPermission.builder().organizationalUnitArn(arn).build()
                : LaunchPermission.builder().organizationArn(arn).build();
    }

    private static SortedSet<String> texts(List<LaunchPermission> rights, Function<LaunchPermission, String> part) {
        return new TreeSet<>(rights.stream().map(part).filter(Objects::nonNull).toList());
    }
}
