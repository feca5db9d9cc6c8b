package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import java.util.function.Supplier;

/**
 * What opening a classroom works with.
 *
 * @param cloud where its machines run
 * @param remotes the way to them
 * @param vault where keys and secrets are kept
 * @param doors writes their Caddyfiles
 * @param secrets makes seat secrets: letters and digits only
 * @param codes makes join codes of at least 50 random bits
 */
public record Tools(
        Cloud cloud, Remotes remotes, Vault vault, Doors doors, Supplier<String> secrets, Supplier<String> codes) {}
