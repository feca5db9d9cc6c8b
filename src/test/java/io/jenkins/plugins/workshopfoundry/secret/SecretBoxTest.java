package io.jenkins.plugins.workshopfoundry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final SecretPlace PLACE = new SecretPlace("seat", "room-1|3", "secret");

    private final Random random = new Random(1);
    private final DataKey key = DataKey.fresh(random);
    private final SecretBox box = new SecretBox(key, random);

    @Test
    void opensWhatItSealedInTheSamePlace() {
        for (String secret : new String[] {"", "hunter2", "größer\n\0".repeat(10_000)}) {
            assertThat(box.open(box.seal(secret, PLACE), PLACE)).isEqualTo(secret);
        }
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTimeAndCannotBeSeen() {
        String one = box.seal("hunter2", PLACE);

        assertThat(one).isNotEqualTo(box.seal("hunter2", PLACE)).doesNotContain("hunter2");
    }

    @Test
    void theSameSeedSealsTheSameWay() {
        String one = new SecretBox(key, new Random(7)).seal("hunter2", PLACE);

        assertThat(new SecretBox(key, new Random(7)).seal("hunter2", PLACE)).isEqualTo(one);
    }

    @Test
    void opensInNoOtherPlace() {
        String sealed = box.seal("hunter2", PLACE);

        for (SecretPlace other : new SecretPlace[] {
            new SecretPlace("seat", "room-1|4", "secret"),
            new SecretPlace("seats", "room-1|3", "secret"),
            new SecretPlace("seat", "room-1|3", "secret2")
        }) {
            assertRefused(box, sealed, other);
        }
    }

    @Test
    void opensWithNoOtherKey() {
        assertRefused(new SecretBox(DataKey.fresh(random), random), box.seal("hunter2", PLACE), PLACE);
    }

    @Test
    void everyChangedBitIsNoticed() {
        String sealed = box.seal("hunter2", PLACE);
        byte[] bytes = Base64.getDecoder().decode(sealed.substring(5));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertRefused(box, "gcm1:" + Base64.getEncoder().encodeToString(changed), PLACE);
        }
    }

    @Test
    void whatWasNeverSealedIsRefusedAndNotRepeated() {
        for (String junk : new String[] {"", "gcm1:", "gcm1:!!", "gcm1:AAAA", "hunter2", "gcm2:AAAA"}) {
            assertRefused(box, junk, PLACE);
        }
    }

    /**
     * Test case 16 of "The Galois/Counter Mode of Operation" (McGrew and Viega), without its tag: its associated data is no
     * text.
     */
    @Test
    void enciphersAsThePublishedVectorForAes256Says() {
        byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] nonce = hex("cafebabefacedbaddecaf888");
        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        byte[] cipher = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662");

        byte[] sealed = Base64.getDecoder()
                .decode(AesGcm.seal(key, always(nonce), plain, "").substring(5));

        assertThat(Arrays.copyOf(sealed, nonce.length)).isEqualTo(nonce);
        assertThat(Arrays.copyOfRange(sealed, nonce.length, nonce.length + plain.length))
                .isEqualTo(cipher);
    }

    private static RandomGenerator always(byte[] drawn) {
        return new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(drawn, 0, bytes, 0, bytes.length);
            }
        };
    }

    private static void assertRefused(SecretBox box, String sealed, SecretPlace place) {
        assertThatThrownBy(() -> box.open(sealed, place))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining(place.row())
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
