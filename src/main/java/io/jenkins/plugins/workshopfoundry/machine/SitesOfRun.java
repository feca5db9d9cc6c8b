package io.jenkins.plugins.workshopfoundry.machine;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sites whose clouds are used in the name of one run; each is made once, so that its session is used again. */
final class SitesOfRun implements Sites {

    private final Sites all;
    private final String run;
    private final Map<Provider, Site> named = new ConcurrentHashMap<>();

    SitesOfRun(Sites all, String run) {
        this.all = all;
        this.run = run;
    }

    @Override
    public Site site(Provider provider) {
        return named.computeIfAbsent(provider, missing -> name(all.site(provider)));
    }

    @Override
    public List<Site> all() {
        return all.all().stream().map(this::name).toList();
    }

    private Site name(Site site) {
        return new Site(site.cloud().forRun(run), site.remotes());
    }
}
