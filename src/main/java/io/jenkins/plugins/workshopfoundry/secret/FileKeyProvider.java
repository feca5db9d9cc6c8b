package io.jenkins.plugins.workshopfoundry.secret;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** A controller's own key in a file of mode 0600. */
public final class FileKeyProvider implements KeyProvider {

    private static final String PURPOSE = "workshop-foundry data key";

    private final KeyFile file;
    private final RandomGenerator random;

    /**
     * @param file where the key is, or will be made by the first {@link #wrap}
     * @param ledgerFolder where the ledger is; a key beside it would be in every copy of it
     * @param random a SecureRandom outside simulations
     * @throws InvalidRequest if the file would be in the ledger's folder
     */
    public FileKeyProvider(Path file, Path ledgerFolder, RandomGenerator random) {
        if (real(file).startsWith(real(ledgerFolder))) {
            throw new InvalidRequest(
                    "The key file " + file + " is in the ledger's folder: whoever copies the ledger gets the key.",
                    "Name a file somewhere else.");
        }
        this.file = new KeyFile(file);
        this.random = random;
    }

    @Override
    public String wrap(byte[] plain) {
        if (!file.exists()) {
            byte[] key = new byte[AesGcm.KEY];
            random.nextBytes(key);
            file.create(key);
        }
        return AesGcm.seal(file.read(), random, plain, PURPOSE);
    }

    @Override
    public byte[] unwrap(String wrapped) {
        return AesGcm.open(file.read(), wrapped, PURPOSE)
                .orElseThrow(() -> new LedgerBroken(
                        "The key in " + file.path() + " does not open this ledger's data key.",
                        "It belongs to another ledger or controller; name the right key file, or run 'workshop rekey'"
                                + " where the right key is."));
    }

    /** The path without links as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        try {
            return Files.exists(absolute) || parent == null
                    ? absolute.toRealPath()
                    : real(parent).resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }
}
