package io.jenkins.plugins.workshopfoundry.validate.leak;

import static io.jenkins.plugins.workshopfoundry.validate.leak.Detector.prefixed;
import static io.jenkins.plugins.workshopfoundry.validate.leak.Detector.shaped;

import io.jenkins.plugins.workshopfoundry.validate.leak.Leak.Family;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shapes of secrets that are looked for. Prefixes and lengths are those that the services document (GitHub
 * "Behind GitHub's new authentication token formats", AWS IAM "Understanding unique ID prefixes", and the like).
 */
final class Detectors {

    private static final String ASSIGNED = "[\"']?[ \\t]{0,4}(?::=|=>|=|:)[ \\t]{0,4}";

    private Detectors() {}

    /** Every shape that is told by itself. */
    static List<Detector> certain() {
        return Stream.of(keys(), clouds(), forges(), services())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Names that promise a secret, with a value that looks like one; {@code plausible} says when it does. The shape begins
     * behind the keyword.
     */
    static Detector assignment(Predicate<String> plausible) {
        String value = "(?![:=>])[\"'`]?(?<secret>[^\\s\"'`,;<>(){}]{12,200})(?=[\\s\"'`,;}\\])]|$)";
        return shaped(
                Family.ASSIGNMENT,
                "a value that looks like a secret",
                plausible,
                "(?<rest>[A-Za-z0-9_-]{0,30})" + ASSIGNED + value,
                "password",
                "passwd",
                "secret",
                "token",
                "api_key",
                "api-key",
                "apikey",
                "access_key",
                "access-key",
                "accesskey",
                "private_key",
                "private-key",
                "privatekey",
                "credential");
    }

    private static List<Detector> keys() {
        return List.of(
                shaped(
                        Family.PRIVATE_KEY,
                        "a private key",
                        Plausible::privateKey,
                        "-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY(?: BLOCK)?-----(?<secret>(?:\\\\r|\\\\n|[\\s\"'+,|>]"
                                + "|(?:Proc-Type|DEK-Info|Version|Comment):[^\\r\\n\\\\]{0,80})*+[A-Za-z0-9+/]{40,})",
                        "-----begin"),
                shaped(
                        Family.SIGNED_TOKEN,
                        "a signed token (JWT)",
                        Plausible::signedToken,
                        "(?<![A-Za-z0-9_/+-])(?<secret>eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,})",
                        "eyj"),
                shaped(
                        Family.ADDRESS,
                        "a password in an address",
                        Plausible::random,
                        "(?i:https?|ftps?|ssh|git)://[^\\s:/@\"'<>{}$]{0,60}:(?<secret>[^\\s:/@\"'<>{}$]{8,200})@"
                                + "(?!localhost|127\\.|[a-z0-9.-]*example\\.)[A-Za-z0-9-]+\\.[A-Za-z0-9.-]+",
                        "://"));
    }

    private static List<Detector> clouds() {
        return List.of(
                prefixed(
                        Family.CLOUD_KEY,
                        "an AWS access key id",
                        "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}",
                        "akia",
                        "asia",
                        "abia",
                        "acca"),
                shaped(
                        Family.CLOUD_KEY,
                        "an AWS secret access key",
                        Plausible::token,
                        "(?i:aws[_-]?secret[_-]?(?:access[_-]?)?key)" + ASSIGNED
                                + "[\"']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])",
                        "aws_secret",
                        "aws-secret",
                        "awssecret"),
                prefixed(Family.CLOUD_KEY, "a Google API key", "AIza[A-Za-z0-9_-]{35}", "aiza"),
                prefixed(Family.CLOUD_KEY, "a Google OAuth client secret", "GOCSPX-[A-Za-z0-9_-]{28}", "gocspx-"),
                shaped(
                        Family.CLOUD_KEY,
                        "an Azure storage key",
                        Plausible::token,
                        "AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)",
                        "accountkey="),
                prefixed(Family.CLOUD_KEY, "a DigitalOcean token", "do[opr]_v1_[a-f0-9]{64}", "_v1_"));
    }

    private static List<Detector> forges() {
        return List.of(
                prefixed(
                        Family.TOKEN,
                        "a GitHub token",
                        "gh[pousr]_[A-Za-z0-9]{36,251}",
                        "ghp_",
                        "gho_",
                        "ghu_",
                        "ghs_",
                        "ghr_"),
                prefixed(Family.TOKEN, "a GitHub token", "github_pat_[A-Za-z0-9_]{36,251}", "github_pat_"),
                prefixed(
                        Family.TOKEN,
                        "a GitLab token",
                        "gl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_.-]{20,100}",
                        "glpat-",
                        "gldt-",
                        "glrt-",
                        "glptt-",
                        "glcbt-"),
                prefixed(Family.TOKEN, "an npm token", "npm_[A-Za-z0-9]{36}", "npm_"),
                prefixed(Family.TOKEN, "a PyPI token", "pypi-AgE[A-Za-z0-9_-]{50,500}", "pypi-age"),
                prefixed(Family.TOKEN, "a Docker Hub token", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,64}", "dckr_"));
    }

    private static List<Detector> services() {
        return List.of(
                prefixed(
                        Family.TOKEN,
                        "a Slack token",
                        "xox[abeoprs]-[0-9]{6,}-[A-Za-z0-9-]{10,200}",
                        "xoxa-",
                        "xoxb-",
                        "xoxe-",
                        "xoxo-",
                        "xoxp-",
                        "xoxr-",
                        "xoxs-"),
                shaped(
                        Family.TOKEN,
                        "a Slack webhook",
                        Plausible::token,
                        "hooks\\.slack\\.com/services/(?<secret>T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24})",
                        "hooks.slack.com"),
                prefixed(Family.TOKEN, "a Stripe key", "[rs]k_live_[A-Za-z0-9]{16,200}", "k_live_"),
                prefixed(Family.TOKEN, "a SendGrid key", "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}", "sg."),
                prefixed(Family.TOKEN, "an Anthropic key", "sk-ant-[A-Za-z0-9_-]{40,200}", "sk-ant-"),
                prefixed(
                        Family.TOKEN,
                        "an OpenAI key",
                        "sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,200}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})",
                        "sk-proj-",
                        "sk-svcacct-",
                        "sk-admin-",
                        "t3blbkfj"),
                prefixed(Family.TOKEN, "a Hugging Face token", "hf_[A-Za-z]{34}", "hf_"),
                prefixed(Family.TOKEN, "a Vault token", "hv[bs]\\.[A-Za-z0-9_-]{24,300}", "hvs.", "hvb."));
    }
}
