package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Service Quotas, as far as it is about EC2's processors: the one service here that speaks JSON (protocol 1.1). */
final class Quotas {

    /** What the answers to questions of this service are. */
    static final String JSON = "application/x-amz-json-1.1";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PREFIX = "ServiceQuotasV20190624.";
    private static final String ACTION = "GetServiceQuota";

    private Quotas() {}

    /** A request in the form in which the others come. */
    static Query query(String target, String body) {
        try {
            List<String> pairs = new ArrayList<>();
            pairs.add("Action=" + encoded(target.substring(target.startsWith(PREFIX) ? PREFIX.length() : 0)));
            for (Map.Entry<String, JsonNode> field : MAPPER.readTree(body).properties()) {
                pairs.add(
                        encoded(field.getKey()) + "=" + encoded(field.getValue().asText()));
            }
            return Query.parse(String.join("&", pairs));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether a request is for this service. */
    static boolean isMeant(Query query) {
        return query.text("Action").filter(ACTION::equals).isPresent();
    }

    static Map<String, Action> actions() {
        return Map.of(ACTION, Quotas::quota);
    }

    private static void quota(Ask ask, Xml json) {
        String service = ask.query().required("ServiceCode");
        String code = ask.query().required("QuotaCode");
        Settings settings = ask.account().settings();
        Map<String, Integer> known = Map.of("L-1216C47A", settings.vcpus(), "L-34B43A08", settings.spotVcpus());
        if (!service.equals("ec2") || !known.containsKey(code)) {
            throw new Ec2Error(400, "NoSuchResourceException", "The request failed because the resource is not there.");
        }
        json.raw("{\"Quota\":{\"ServiceCode\":\"ec2\",\"QuotaCode\":\"%s\",\"Value\":%.1f,\"Adjustable\":true}}"
                .formatted(code, (double) known.get(code)));
    }

    /** An error as this protocol has it. */
    static String error(Ec2Error error) {
        return MAPPER.createObjectNode()
                .put("__type", error.code())
                .put("Message", error.getMessage())
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
