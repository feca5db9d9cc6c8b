package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The policy that is handed out allows what the adapter's own byte code can call, and nothing else. */
class PolicyTest {

    private static final Path MODULE = Path.of("resources", "aws", "terraform");

    /** What is no call to AWS. */
    private static final Set<String> NOT_ACTIONS = Set.of("builder", "close", "create", "serviceClientConfiguration");

    @Test
    void thePolicyNamesExactlyWhatTheAdapterCanCall() throws IOException {
        Set<String> called = calls(Ec2Client.class, "ec2:");
        called.add(QuotaService.ACTION);
        assertThat(allowed(policy())).isEqualTo(called);
    }

    @Test
    void theTrustPolicyAndTheManualNameWhatIsAskedOfSts() throws IOException {
        assertThat(calls(StsClient.class, "sts:"))
                .containsExactly("sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:GetCallerIdentity");
        assertThat(Files.readString(MODULE.resolve("main.tf"))).contains("sts:AssumeRoleWithWebIdentity");
        assertThat(Files.readString(Path.of("docs", "how-to", "aws-oidc.md")))
                .contains("sts:AssumeRole`", "sts:GetCallerIdentity");
    }

    @Test
    void whatChangesSomethingIsAllowedOnOurOwnOnly() throws IOException {
        for (JsonNode statement : policy().get("Statement")) {
            boolean changes = actions(statement.get("Action"))
                    .anyMatch(action -> action.matches("ec2:(Delete|Terminate|Deregister|Stop|Modify|Disable).*"));
            if (changes) {
                assertThat(statement
                                .at("/Condition/StringEquals/aws:ResourceTag~1workshop-foundry")
                                .asText())
                        .as(statement.get("Sid").asText())
                        .isEqualTo("true");
            }
        }
    }

    @Test
    void nothingIsAllowedByAWildcard() throws IOException {
        assertThat(allowed(policy())).allMatch(action -> action.matches("(ec2|servicequotas):[A-Za-z]+"));
    }

    @Test
    void theTrustIsBoundToARepositoryAndARef() throws IOException {
        assertThat(Files.readString(MODULE.resolve("main.tf")))
                .contains("\"repo:${var.repository}:ref:${ref}\"", ":sub\"", ":aud\"");
    }

    private static JsonNode policy() throws IOException {
        return new ObjectMapper().readTree(MODULE.resolve("policy.json").toFile());
    }

    private static Set<String> allowed(JsonNode policy) {
        return stream(policy.get("Statement"))
                .flatMap(statement -> actions(statement.get("Action")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> actions(JsonNode action) {
        return action.isTextual() ? Stream.of(action.asText()) : stream(action).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }

    private static Set<String> calls(Class<?> client, String prefix) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(AwsCloud.class)
                        .stream()
                        .flatMap(PolicyTest::targets)
                        .filter(target -> target.getOwner().isEquivalentTo(client))
                        .map(CodeUnitAccessTarget::getName)
                        .filter(name -> !NOT_ACTIONS.contains(name))
                        .map(name -> prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaClass type) {
        return type.getCodeUnits().stream().flatMap(PolicyTest::targets);
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
                unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()));
    }
}
