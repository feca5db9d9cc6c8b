package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is who. */
final class StsActions {

    /** The version of STS, which tells its requests from EC2's. */
    static final String VERSION = "2011-06-15";

    /** What can be asked without being anybody. */
    static final Set<String> UNSIGNED = Set.of("AssumeRoleWithWebIdentity");

    private static final int SHORTEST = 900;
    private static final int USUAL = 3600;
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{2,64}");

    private final Roles roles;

    StsActions(Roles roles) {
        this.roles = roles;
    }

    Map<String, Action> actions() {
        return Map.of(
                "GetCallerIdentity", this::identity,
                "AssumeRole", this::assume,
                "AssumeRoleWithWebIdentity", this::assumeByToken);
    }

    private void identity(Ask ask, Xml xml) {
        xml.put("Arn", ask.caller().arn()).put("UserId", "AIDAEMULATED").put("Account", ask.owner());
    }

    private void assume(Ask ask, Xml xml) {
        Query query = ask.query();
        String arn = query.required("RoleArn");
        String external = query.text("ExternalId").orElse("");
        query.list("Tags")
                .forEach(tag -> tag.required("Key").concat(tag.text("Value").orElse("")));
        roles.find(arn)
                .filter(role -> role.subject() == null)
                .filter(role -> role.externalId() == null || role.externalId().equals(external))
                .orElseThrow(() -> new Ec2Error(
                        403,
                        "AccessDenied",
                        "User: " + ask.caller().arn() + " is not authorized to perform: sts:AssumeRole on resource: "
                                + arn));
        open(ask, xml, arn);
    }

    private void assumeByToken(Ask ask, Xml xml) {
        Query query = ask.query();
        String arn = query.required("RoleArn");
        String subject = Roles.subject(query.required("WebIdentityToken"), ask.now());
        roles.find(arn)
                .filter(role -> Roles.matches(role.subject(), subject))
                .orElseThrow(() ->
                        new Ec2Error(403, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity"));
        open(ask, xml, arn);
        xml.put("SubjectFromWebIdentityToken", subject).put("Audience", "sts.amazonaws.com");
    }

    private static void open(Ask ask, Xml xml, String arn) {
        Query query = ask.query();
        String name = query.required("RoleSessionName");
        query.text("Policy");
        if (!NAME.matcher(name).matches()) {
            throw Ec2Error.of(
                    "ValidationError",
                    "1 validation error detected: Value '" + name + "' at 'roleSessionName' failed to satisfy"
                            + " constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        }
        int seconds = query.number("DurationSeconds").orElse(USUAL);
        if (seconds < SHORTEST || seconds > USUAL) {
            throw Ec2Error.of(
                    "ValidationError",
                    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        String session = arn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/") + "/" + name;
        Session opened = ask.account().sessions().open(session, ask.now().plus(Duration.ofSeconds(seconds)));
        xml.in(
                        "Credentials",
                        credentials -> credentials
                                .put("AccessKeyId", opened.accessKey())
                                .put("SecretAccessKey", opened.secret())
                                .put("SessionToken", opened.token())
                                .put("Expiration", opened.expires()))
                .in(
                        "AssumedRoleUser",
                        user -> user.put("AssumedRoleId", "AROAEMULATED:" + name)
                                .put("Arn", session));
    }
}
