package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers requests: who asks, whether he may, what he asks for. */
final class Service {

    private static final String XML = "text/xml;charset=UTF-8";

    private final Account account;
    private final Map<String, Action> ec2 = new HashMap<>();
    private final Map<String, Action> sts;

    /**
     * What goes back.
     *
     * @param status the HTTP status
     * @param type what the body is
     * @param body XML, or JSON where the service speaks that
     * @param outcome {@code ok} or the code of the error
     */
    record Answer(int status, String type, String body, String outcome) {}

    Service(Account account, Roles roles) {
        this.account = account;
        this.sts = new StsActions(roles).actions();
        Stream.of(
                        new InstanceActions().actions(),
                        new InstanceViews().actions(),
                        new PowerActions().actions(),
                        new ImageActions().actions(),
                        new ImageViews().actions(),
                        new ImageAttributes().actions(),
                        new DiskActions().actions(),
                        new KeyActions().actions(),
                        new GroupActions().actions(),
                        new TagActions().actions(),
                        new PlaceActions().actions(),
                        new AccountActions().actions(),
                        new TypeActions().actions(),
                        Quotas.actions())
                .forEach(ec2::putAll);
    }

    /** Does what is asked. */
    Answer answer(Query query, @Nullable Signature signature, Duration lag) {
        String request = account.ids().request();
        boolean isSts = isSts(query);
        try {
            synchronized (account) {
                return done(query, request, isSts, act(query, signature, isSts, lag));
            }
        } catch (Ec2Error e) {
            return error(query, request, e);
        }
    }

    /** An error, written as the service that was asked writes it. */
    Answer error(Query query, Ec2Error error) {
        return error(query, account.ids().request(), error);
    }

    private static boolean isSts(Query query) {
        return query.text("Version").filter(StsActions.VERSION::equals).isPresent();
    }

    private Xml act(Query query, @Nullable Signature signature, boolean isSts, Duration lag) {
        String name = query.required("Action");
        Action action = (isSts ? sts : ec2).get(name);
        if (action == null) {
            throw Ec2Error.of("InvalidAction", "The action " + name + " is not valid for this web service.");
        }
        Instant now = account.clock().instant();
        Session caller =
                isSts && StsActions.UNSIGNED.contains(name) ? account.sessions().root() : caller(signature, isSts, now);
        RegionState region = account.region(signature == null ? "us-east-1" : signature.region());
        region.settle(now);
        Duration unseen = lag.plus(account.settings().timings().lag());
        Xml xml = new Xml();
        Ask ask = new Ask(query, region, account, caller, now, unseen);
        action.answer(ask, xml);
        ask.proceed();
        checkRead(query);
        return xml;
    }

    private Session caller(@Nullable Signature signature, boolean isSts, Instant now) {
        Session session = signature == null
                ? null
                : account.sessions()
                        .find(signature.accessKey())
                        .filter(found -> Objects.equals(found.token(), signature.token()))
                        .filter(found -> signature.isMadeWith(found.secret()))
                        .orElse(null);
        if (session == null) {
            throw isSts
                    ? new Ec2Error(
                            403, "InvalidClientTokenId", "The security token included in the request is invalid.")
                    : Ec2Error.auth();
        }
        if (session.isOver(now)) {
            throw isSts
                    ? new Ec2Error(403, "ExpiredToken", "The security token included in the request is expired")
                    : Ec2Error.of("RequestExpired", "Request has expired.");
        }
        return session;
    }

    /** Nothing that is asked for is passed over in silence. */
    private static void checkRead(Query query) {
        List<String> unread = query.unread();
        if (!unread.isEmpty()) {
            throw Ec2Error.of("UnknownParameter", "The parameters " + unread + " are not recognized");
        }
    }

    private static Answer done(Query query, String request, boolean isSts, Xml content) {
        if (Quotas.isMeant(query)) {
            return new Answer(200, Quotas.JSON, content.toString(), "ok");
        }
        String name = query.required("Action");
        Xml whole = new Xml();
        if (isSts) {
            whole.in(
                    name + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"",
                    response -> response.in(name + "Result", result -> result.raw(content))
                            .in("ResponseMetadata", meta -> meta.put("RequestId", request)));
        } else {
            whole.in(
                    name + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"",
                    response -> response.put("requestId", request).raw(content));
        }
        return new Answer(200, XML, whole.document(), "ok");
    }

    private static Answer error(Query query, String request, Ec2Error error) {
        if (Quotas.isMeant(query)) {
            return new Answer(error.status(), Quotas.JSON, Quotas.error(error), error.code());
        }
        Xml whole = new Xml();
        if (isSts(query)) {
            whole.in(
                    "ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"",
                    response -> response.in("Error", each -> write(each.put("Type", "Sender"), error))
                            .put("RequestId", request));
        } else {
            whole.in(
                    "Response",
                    response -> response.in("Errors", errors -> errors.in("Error", each -> write(each, error)))
                            .put("RequestID", request));
        }
        return new Answer(error.status(), XML, whole.document(), error.code());
    }

    private static void write(Xml xml, Ec2Error error) {
        xml.put("Code", error.code()).put("Message", error.getMessage());
    }
}
