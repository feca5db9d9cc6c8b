package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who may use an image, until when, and what it says of itself. */
final class ImageAttributes {

    private static final Map<String, Pattern> FORMS = Map.of(
            "Group", Pattern.compile("all"),
            "UserId", Pattern.compile("[0-9]{12}"),
            "OrganizationArn",
                    Pattern.compile("arn:aws[a-z-]*:organizations::[0-9]{12}:organization/o-[a-z0-9]{10,32}"),
            "OrganizationalUnitArn",
                    Pattern.compile("arn:aws[a-z-]*:organizations::[0-9]{12}:ou/o-[a-z0-9]{10,32}/ou-.+"));

    Map<String, Action> actions() {
        return Map.of(
                "ModifyImageAttribute", this::modify,
                "DescribeImageAttribute", this::describe,
                "ResetImageAttribute", this::reset,
                "EnableImageDeprecation", this::deprecate,
                "DisableImageDeprecation", this::undeprecate);
    }

    private void modify(Ask ask, Xml xml) {
        Query query = ask.query();
        Image image = ImageActions.own(ask);
        query.text("Attribute");
        List<Image.Grant> added = grants(query.in("LaunchPermission").list("Add"));
        List<Image.Grant> removed = grants(query.in("LaunchPermission").list("Remove"));
        if (added.contains(Image.Grant.EVERYBODY)) {
            checkPublic(ask, image);
        }
        if (!added.isEmpty()) {
            checkShared(image);
        }
        ask.proceed();
        image.grants().addAll(added);
        removed.forEach(image.grants()::remove);
        query.in("Description").text("Value").ifPresent(image::describe);
        xml.done();
    }

    private static List<Image.Grant> grants(List<Query> queries) {
        List<Image.Grant> grants = new ArrayList<>();
        for (Query query : queries) {
            FORMS.forEach((name, form) -> query.text(name).ifPresent(value -> {
                if (!form.matcher(value).matches()) {
                    throw value(name, value);
                }
                grants.add(new Image.Grant(Character.toLowerCase(name.charAt(0)) + name.substring(1), value));
            }));
        }
        return grants;
    }

    private static Ec2Error value(String name, String value) {
        return switch (name) {
            case "UserId" ->
                Ec2Error.of(
                        "InvalidAMIAttributeItemValue",
                        "Invalid attribute item value \"" + value + "\" for userId item type.");
            default -> Ec2Error.value("Invalid value '" + value + "' for " + name + ".");
        };
    }

    private static void checkPublic(Ask ask, Image image) {
        Settings settings = ask.account().settings();
        if (settings.publicBlocked().contains(ask.region().name())) {
            throw Ec2Error.of(
                    "OperationNotPermitted",
                    "You can't publicly share this image because block public access for AMIs is enabled for your"
                            + " account in this Region.");
        }
        long others = ask.region()
                .images()
                .all(ask.now())
                .filter(each -> each.facts().owner().equals(ask.owner()) && each.isPublic() && each != image)
                .count();
        if (others >= settings.publicImages()) {
            throw Ec2Error.of(
                    "ResourceLimitExceeded", "You have reached the maximum number of public AMIs in this Region.");
        }
        if (image.disks().stream().anyMatch(Disk::encrypted)) {
            throw Ec2Error.of("InvalidParameter", "The AMI has encrypted snapshots and cannot be made public.");
        }
    }

    /** What is encrypted with Amazon's own key cannot be opened by anybody else. */
    private static void checkShared(Image image) {
        for (Disk disk : image.disks()) {
            if (disk.encrypted() && String.valueOf(disk.key()).endsWith("/aws-ebs")) {
                throw Ec2Error.of(
                        "InvalidParameter",
                        "Snapshot " + disk.snapshot()
                                + " is encrypted with the default key for EBS and cannot be shared.");
            }
        }
    }

    private void describe(Ask ask, Xml xml) {
        Image image = ImageActions.own(ask);
        String attribute = ask.query().required("Attribute");
        xml.put("imageId", image.id());
        switch (attribute) {
            case "launchPermission" ->
                xml.list("launchPermission", image.grants(), (item, grant) -> item.put(grant.kind(), grant.value()));
            case "description" -> xml.in("description", text -> text.put("value", image.description()));
            case "lastLaunchedTime" -> xml.in("lastLaunchedTime", text -> text.put("value", image.launched()));
            default -> throw Ec2Error.value("Value (" + attribute + ") for parameter attribute is invalid.");
        }
    }

    private void reset(Ask ask, Xml xml) {
        Image image = ImageActions.own(ask);
        if (!ask.query().required("Attribute").equals("launchPermission")) {
            throw Ec2Error.value("Only launchPermission can be reset.");
        }
        ask.proceed();
        image.grants().clear();
        xml.done();
    }

    private void deprecate(Ask ask, Xml xml) {
        Image image = ImageActions.own(ask);
        Instant at = time(ask.query().required("DeprecateAt"));
        if (at.isBefore(ask.now())) {
            throw Ec2Error.value("DeprecateAt must be in the future.");
        }
        ask.proceed();
        image.deprecate(at);
        xml.done();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Ec2Error.value("Invalid value '" + text + "' for DeprecateAt.");
        }
    }

    private void undeprecate(Ask ask, Xml xml) {
        Image image = ImageActions.own(ask);
        ask.proceed();
        image.deprecate(null);
        xml.done();
    }
}
