package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.utils.IoUtils;

/**
 * The one question that is asked of Service Quotas (docs.aws.amazon.com/servicequotas/2019-06-24/apireference/
 * API_GetServiceQuota.html), in its protocol, JSON 1.1, signed by the SDK: its own client would be a jar for one question.
 *
 * @param settings where AWS is
 * @param http the connection
 * @param credentials who asks
 */
record QuotaService(AwsSettings settings, SdkHttpClient http, AwsCredentialsProvider credentials) {

    /** As a policy spells it. */
    static final String ACTION = "servicequotas:GetServiceQuota";

    private static final String SERVICE = "servicequotas";
    private static final String TARGET = "ServiceQuotasV20190624.GetServiceQuota";
    private static final int FIRST_ERROR = 400;

    /**
     * What a quota of EC2 is in a region; empty where the answer does not say.
     *
     * @throws RuntimeException as the SDK's own clients throw, with the action's name on it
     */
    Optional<Double> ec2(Region region, String code) {
        try {
            String question = "{\"ServiceCode\":\"ec2\",\"QuotaCode\":\"" + code + "\"}";
            return JsonNode.parser()
                    .parse(ask(region, question))
                    .field("Quota")
                    .flatMap(quota -> quota.field("Value"))
                    .map(value -> Double.valueOf(value.asNumber()));
        } catch (IOException e) {
            throw FailedCall.note(ACTION, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw FailedCall.note(ACTION, e);
        }
    }

    private String ask(Region region, String question) throws IOException {
        SignedRequest signed = signed(region, question);
        HttpExecuteResponse answer = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElseThrow())
                        .build())
                .call();
        String body = body(answer);
        int status = answer.httpResponse().statusCode();
        if (status >= FIRST_ERROR) {
            throw refusal(status, body);
        }
        return body;
    }

    private SignedRequest signed(Region region, String question) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address(region))
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("Content-Length", Integer.toString(question.length()))
                .putHeader("X-Amz-Target", TARGET)
                .build();
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(question))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.name()));
    }

    private URI address(Region region) {
        URI endpoint = settings.endpoint();
        return endpoint == null
                ? URI.create("https://"
                        + ServiceMetadata.of(SERVICE)
                                .endpointFor(software.amazon.awssdk.regions.Region.of(region.name())))
                : endpoint;
    }

    private static String body(HttpExecuteResponse answer) throws IOException {
        if (answer.responseBody().isEmpty()) {
            return "";
        }
        try (InputStream in = answer.responseBody().get()) {
            return new String(IoUtils.toByteArray(in), StandardCharsets.UTF_8);
        }
    }

    /** A stand-in that knows EC2 alone answers in XML, or in words: it does not know the action. */
    private static AwsServiceException refusal(int status, String body) {
        Optional<JsonNode> error =
                body.startsWith("{") ? Optional.of(JsonNode.parser().parse(body)) : Optional.empty();
        String type =
                error.flatMap(node -> node.field("__type")).map(JsonNode::text).orElse("UnknownOperationException");
        String words = error.flatMap(node -> node.field("Message").or(() -> node.field("message")))
                .map(JsonNode::text)
                .orElse("it is not known there");
        return AwsServiceException.builder()
                .message(words)
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(type.substring(type.indexOf('#') + 1))
                        .errorMessage(words)
                        .build())
                .build();
    }
}
