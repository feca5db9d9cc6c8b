package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;

/** An engine on another's ledger, with one cloud of its own. */
public final class LentFoundry implements AutoCloseable {

    private final Foundry foundry;
    private final Sites.Site own;

    LentFoundry(Parts parts, Sites others, Sites.Site own) {
        this.own = own;
        this.foundry = new Foundry(parts.with(new Replaced(others, own)));
    }

    /** The engine. */
    public Foundry foundry() {
        return foundry;
    }

    /** Closes the own cloud only. */
    @Override
    public void close() {
        own.remotes().close();
        own.cloud().close();
    }

    /** The others' sites, with one in the place of theirs. */
    private record Replaced(Sites others, Sites.Site own) implements Sites {

        @Override
        public Site site(Provider provider) {
            return provider == own.cloud().provider() ? own : others.site(provider);
        }

        @Override
        public List<Site> all() {
            return others.all().stream()
                    .map(site -> site(site.cloud().provider()))
                    .toList();
        }
    }
}
