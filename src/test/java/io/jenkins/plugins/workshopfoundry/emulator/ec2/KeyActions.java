package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Key pairs. */
final class KeyActions {

    private static final int LONGEST = 255;
    private static final Pattern PUBLIC = Pattern.compile("(ssh-rsa|ssh-ed25519) [A-Za-z0-9+/=]{40,}( .*)?\\s*");
    private static final Map<String, Function<KeyPair, @Nullable Object>> FILTERS = Map.of(
            "key-pair-id", KeyPair::id,
            "key-name", KeyPair::name,
            "fingerprint", KeyPair::fingerprint);

    Map<String, Action> actions() {
        return Map.of(
                "ImportKeyPair", this::importKey,
                "CreateKeyPair", this::create,
                "DescribeKeyPairs", this::describe,
                "DeleteKeyPair", this::delete);
    }

    private void importKey(Ask ask, Xml xml) {
        String name = name(ask);
        String material = material(ask.query().required("PublicKeyMaterial"));
        add(ask, xml, name, material.strip());
        xml.tags(Tags.of(ask.query(), "key-pair"));
    }

    private void create(Ask ask, Xml xml) {
        String name = name(ask);
        String type = ask.query().text("KeyType").orElse("rsa");
        ask.query().text("KeyFormat");
        add(ask, xml, name, "ssh-" + type + " " + ask.account().ids().letters(LONGEST));
        xml.put("keyMaterial", "-----BEGIN RSA PRIVATE KEY-----\nopens nothing\n-----END RSA PRIVATE KEY-----")
                .tags(Tags.of(ask.query(), "key-pair"));
    }

    private static void add(Ask ask, Xml xml, String name, String publicKey) {
        Tags.of(ask.query(), "key-pair");
        ask.proceed();
        String fingerprint = UUID.nameUUIDFromBytes(publicKey.getBytes(StandardCharsets.UTF_8))
                .toString();
        KeyPair key = new KeyPair(ask.id("key-"), ask, name, publicKey, fingerprint);
        ask.region().keys().add(key);
        xml.put("keyName", name).put("keyFingerprint", fingerprint).put("keyPairId", key.id());
    }

    private static String name(Ask ask) {
        String name = ask.query().required("KeyName");
        if (name.length() > LONGEST || !name.strip().equals(name)) {
            throw Ec2Error.value("Value for parameter KeyName is invalid. Length exceeds maximum of 255.");
        }
        if (ask.region().keys().all(ask.now()).anyMatch(key -> key.name().equals(name))) {
            throw Ec2Error.of("InvalidKeyPair.Duplicate", "The keypair already exists");
        }
        return name;
    }

    private static String material(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            if (PUBLIC.matcher(text).matches()) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw Ec2Error.of("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
        }
        throw Ec2Error.of("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
    }

    private void describe(Ask ask, Xml xml) {
        boolean whole = ask.query().is("IncludePublicKey");
        List<String> names = ask.query().texts("KeyName");
        List<KeyPair> asked = ask.region().keys().asked(ask.query().texts("KeyPairId"), ask.now()).stream()
                .filter(key -> names.isEmpty() || names.contains(key.name()))
                .toList();
        names.stream()
                .filter(name -> asked.stream().noneMatch(key -> key.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Ec2Error.of("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist");
                });
        xml.list(
                "keySet",
                Filters.of(ask.query()).things(asked, FILTERS),
                (item, key) -> item.put("keyPairId", key.id())
                        .put("keyType", key.type())
                        .put("publicKey", whole ? key.publicKey() : null)
                        .put("createTime", key.created())
                        .put("keyName", key.name())
                        .put("keyFingerprint", key.fingerprint())
                        .tags(key.tags()));
    }

    /** Deleting a key pair that is not there is a success. */
    private void delete(Ask ask, Xml xml) {
        Optional<String> name = ask.query().text("KeyName");
        Optional<String> id = ask.query().text("KeyPairId");
        if (name.isEmpty() && id.isEmpty()) {
            throw Ec2Error.missing("KeyName");
        }
        ask.proceed();
        Optional<KeyPair> key = ask.region()
                .keys()
                .all(ask.now())
                .filter(each -> name.map(each.name()::equals).orElse(true)
                        && id.map(each.id()::equals).orElse(true))
                .findFirst();
        key.ifPresent(ask.region().keys()::remove);
        xml.done().put("keyPairId", key.map(KeyPair::id).orElse(null));
    }
}
