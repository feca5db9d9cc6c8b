package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sites that are opened when they are first asked for: no SDK is loaded for a cloud that is not used. */
final class LazySites implements Sites, AutoCloseable {

    private final Map<Provider, Supplier<Site>> configured;
    private final Set<Provider> byNameOnly;
    private final Map<Provider, Site> open = new TreeMap<>();

    /**
     * @param configured how each site is opened
     * @param byNameOnly those that are used when somebody names them, and are not looked into otherwise
     */
    LazySites(Map<Provider, Supplier<Site>> configured, Set<Provider> byNameOnly) {
        this.configured = new TreeMap<>(configured);
        this.byNameOnly = Set.copyOf(byNameOnly);
    }

    @Override
    public synchronized Site site(Provider provider) {
        Supplier<Site> supplier = configured.get(provider);
        if (supplier == null) {
            throw new InvalidRequest("The cloud '" + provider.word() + "' is not configured here.", others());
        }
        return open.computeIfAbsent(provider, missing -> supplier.get());
    }

    private String others() {
        return configured.isEmpty()
                ? "No cloud is: add one to the configuration."
                : configured.keySet().stream()
                        .map(Provider::word)
                        .collect(Collectors.joining(", ", "Use one of: ", "."));
    }

    @Override
    public List<Site> all() {
        return configured.keySet().stream()
                .filter(provider -> !byNameOnly.contains(provider))
                .map(this::site)
                .toList();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(site -> {
            site.remotes().close();
            site.cloud().close();
        });
    }
}
