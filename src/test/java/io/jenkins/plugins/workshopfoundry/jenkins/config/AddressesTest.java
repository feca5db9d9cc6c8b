package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.170.2",
                "fe80::1",
                "fd00:ec2::254",
                "fd00:ec2::254%1",
                "fd00:ec2::23",
                "fd20:ce::254",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "::ffff:0:169.254.169.254",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::100.100.100.200",
                "2002:a9fe:a9fe::1",
                "64:ff9b::127.0.0.1",
                "2852039166",
                "169.254.43518",
            })
    void whatOnlyAMachineShouldReachIsRefusedUnderItsNumberAndUnderAnyName(String address) {
        refused("innocent.example", address);
        refused(address, address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void aNameThatSecretlyMeansThisHostIsRefused(String address) {
        refused("innocent.example", address);
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() {
        refused("innocent.example", "203.0.113.7", "169.254.169.254");
    }

    @Test
    void thisHostMayBeNamedOpenly() {
        taken("localhost", "127.0.0.1", "::1");
        taken("127.0.0.1", "127.0.0.1");
        taken("[::1]", "::1");
    }

    @Test
    void publicAndPrivateAddressesAreTaken() {
        taken("ec2.eu-central-1.amazonaws.com", "52.94.138.5");
        taken("cloud.intern", "10.1.2.3", "fd12:3456::1");
        taken("cloud.example", "64:ff9b::52.94.138.5", "2002:345e:8a05::1", "2001:db8::169.254.169.254");
    }

    @Test
    void anUnknownNameIsSaidToBeUnknown() {
        assertThatThrownBy(() -> new Addresses(host -> {
                            throw new UnknownHostException(host);
                        })
                        .check("nowhere.example"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'nowhere.example' is not known");
    }

    private static void refused(String host, String... addresses) {
        assertThatThrownBy(() -> of(host, addresses).check(host))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("only this controller's machine");
    }

    private static void taken(String host, String... addresses) {
        assertThatCode(() -> of(host, addresses).check(host)).doesNotThrowAnyException();
    }

    static Addresses of(String host, String... addresses) {
        Map<String, List<String>> names = Map.of(host, List.of(addresses));
        return new Addresses(asked -> {
            InetAddress[] all = new InetAddress[names.get(asked).size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(names.get(asked).get(i));
            }
            return all;
        });
    }
}
