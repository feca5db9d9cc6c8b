package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Action;
import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.StaplerProxy;

/**
 * What stands: the classrooms, images and releases of a folder, or all of them. It asks the ledger the same few questions,
 * however many there are.
 */
public abstract class WorkshopsPage implements Action, StaplerProxy {

    /** The full name of the folder; empty for all of Jenkins. */
    abstract String folder();

    /** Where the page is, from the root of Jenkins, with a slash at the end. */
    public abstract String getUrl();

    abstract Surroundings around();

    /** Whether this is the page of all of Jenkins. */
    public final boolean isWhole() {
        return folder().isEmpty();
    }

    /** What gives the page its side panel, or null. */
    public final @Nullable Object getSide() {
        return around().side();
    }

    /** The names of all clouds. */
    public final List<String> getClouds() {
        return Arrays.stream(Provider.values()).map(Provider::word).toList();
    }

    /** The states in which a classroom is listed. */
    public final List<String> getRoomStates() {
        return Arrays.stream(ClassroomState.values())
                .filter(state -> state != ClassroomState.CLOSED)
                .map(Words::state)
                .toList();
    }

    /** What a release may be for. */
    public final List<String> getReleaseKinds() {
        return Arrays.stream(ReleaseKind.values()).map(ReleaseKind::word).toList();
    }

    /** The classrooms that the address asks for. */
    public final Answer rooms(Map<String, String[]> query) {
        Filter filter = Filter.of(query);
        return answer(desk -> {
            Lists lists = lists(desk);
            RoomList found = lists.found(desk.rooms(), filter);
            Map<String, Estimate> costs = desk.soFar(found.rooms());
            return Answer.of(
                    lists.rooms(found, costs, filter), Lists.sums(found, costs).words());
        });
    }

    /** The images that the address asks for. */
    public final Answer images(Map<String, String[]> query) {
        return answer(desk -> Answer.of(lists(desk).images(desk.images(), Filter.of(query)), ""));
    }

    /** The releases that the address asks for. */
    public final Answer releases(Map<String, String[]> query) {
        return answer(desk -> Answer.of(lists(desk).releases(desk.images(), Filter.of(query)), ""));
    }

    /** The page of one classroom, for the address {@code room/ID}; null if it is not of this folder. */
    public final @Nullable RoomPage getRoom(String id) {
        return isHere(id) ? new RoomPage(around(), getUrl() + "room/" + id + "/", id) : null;
    }

    /** The page of one image, for the address {@code image/ID}; null if it is not of this folder. */
    public final @Nullable ImagePage getImage(String id) {
        return isHere(id) ? new ImagePage(around(), getUrl() + "image/" + id + "/", id) : null;
    }

    @Override
    public final @Nullable String getIconFileName() {
        return around().owner().hasPermission(WorkshopPermissions.VIEW) ? "symbol-browsers" : null;
    }

    @Override
    public final String getDisplayName() {
        return "Workshops";
    }

    @Override
    public final String getUrlName() {
        return "workshops";
    }

    @Override
    public final Object getTarget() {
        around().owner().checkPermission(WorkshopPermissions.VIEW);
        return this;
    }

    private boolean isHere(String id) {
        if (isWhole()) {
            return true;
        }
        try {
            List<Origin> origins =
                    around().engine().use(foundry -> foundry.desk().origins(id));
            return origins.stream().anyMatch(origin -> origin.isIn(folder()));
        } catch (FoundryException e) {
            return false;
        }
    }

    private Lists lists(Desk desk) {
        return new Lists(folder(), desk.now());
    }

    private Answer answer(Function<Desk, Answer> question) {
        try {
            return around().engine().use(foundry -> question.apply(foundry.desk()));
        } catch (FoundryException e) {
            return Answer.problem(e.sentences());
        }
    }
}
