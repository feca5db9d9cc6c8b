package io.jenkins.plugins.workshopfoundry.emulator.ec2;

/** A public key. */
final class KeyPair extends Thing {

    private final String name;
    private final String publicKey;
    private final String fingerprint;

    KeyPair(String id, Ask ask, String name, String publicKey, String fingerprint) {
        super(id, ask);
        this.name = name;
        this.publicKey = publicKey;
        this.fingerprint = fingerprint;
    }

    @Override
    String kind() {
        return "key-pair";
    }

    String name() {
        return name;
    }

    String publicKey() {
        return publicKey;
    }

    String fingerprint() {
        return fingerprint;
    }

    String type() {
        return publicKey.startsWith("ssh-ed25519") ? "ed25519" : "rsa";
    }
}
