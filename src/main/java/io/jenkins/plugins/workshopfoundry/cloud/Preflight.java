package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked before anything is created. */
public interface Preflight {

    /**
     * Everything that would stop the work, all at once; creates nothing. Problems have ids WF9xx and the location of
     * the whole directory.
     */
    List<Problem> check(Region region, Architecture architecture, int machines);

    /**
     * The same, for machines of a type.
     *
     * @param type the cloud's own machine type, or null for the provider's default
     */
    default List<Problem> check(Region region, Architecture architecture, @Nullable String type, int machines) {
        return check(region, architecture, machines);
    }

    /**
     * The same, for machines that the cloud may take back: quotas are apart where a cloud sells them apart.
     *
     * @param spot whether it may
     */
    default List<Problem> check(
            Region region, Architecture architecture, @Nullable String type, int machines, boolean spot) {
        return check(region, architecture, type, machines);
    }
}
