package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.Map;

/** How the account is set up. */
final class AccountActions {

    Map<String, Action> actions() {
        return Map.of(
                "DescribeAccountAttributes", this::attributes,
                "GetEbsEncryptionByDefault", this::encryption,
                "GetEbsDefaultKmsKeyId", this::key,
                "GetImageBlockPublicAccessState", this::block);
    }

    /** EC2 still answers with the old count of instances here; the limit that counts is in virtual processors. */
    private void attributes(Ask ask, Xml xml) {
        List<String> names = ask.query().texts("AttributeName");
        Map<String, String> all = Map.of(
                "supported-platforms", "VPC",
                "default-vpc", ask.region().vpcs().seen(ask.now()).get(0).id(),
                "max-instances", Integer.toString(ask.account().settings().vcpus()),
                "vpc-max-security-groups-per-interface", "5",
                "max-elastic-ips", "5",
                "vpc-max-elastic-ips", "5");
        xml.list(
                "accountAttributeSet",
                all.entrySet().stream()
                        .filter(each -> names.isEmpty() || names.contains(each.getKey()))
                        .toList(),
                (item, each) -> item.put("attributeName", each.getKey())
                        .list(
                                "attributeValueSet",
                                List.of(each.getValue()),
                                (value, text) -> value.put("attributeValue", text)));
    }

    private void encryption(Ask ask, Xml xml) {
        xml.put("ebsEncryptionByDefault", ask.account().encrypts(ask.region().name()));
    }

    private void key(Ask ask, Xml xml) {
        String key = ask.account().settings().defaultKey();
        xml.put("kmsKeyId", key == null ? "alias/aws/ebs" : key);
    }

    private void block(Ask ask, Xml xml) {
        boolean blocked =
                ask.account().settings().publicBlocked().contains(ask.region().name());
        xml.put("imageBlockPublicAccessState", blocked ? "block-new-sharing" : "unblocked");
    }
}
