package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Failure;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** What a build shows of what it made. */
class BuildPagesTest {

    @TempDir
    private Path home;

    private final Controller.Build build = new Controller.Build();
    private Controller controller;

    @BeforeEach
    void begin() {
        controller = new Controller(home);
    }

    @AfterEach
    void end() {
        controller.close();
    }

    private ImagesAction images() throws IOException {
        ImagesAction.add(build, controller.bake());
        return Objects.requireNonNull(build.getAction(ImagesAction.class));
    }

    @Test
    void anImageIsShownOnceHoweverOftenItIsAnswered() throws IOException {
        BakedImage image = controller.bake();
        ImagesAction.add(build, image);
        ImagesAction.add(build, image);
        ImagesAction action = Objects.requireNonNull(build.getAction(ImagesAction.class));
        assertThat(action.getImages()).singleElement().satisfies(entry -> {
            assertThat(entry.getId()).isEqualTo(image.id());
            assertThat(entry.getTitle()).isEqualTo("hello-compose 1.0.0");
            assertThat(entry.getPlace()).isEqualTo("memory, local");
            assertThat(entry.getCloudId()).isEqualTo(image.ref().id());
        });
        assertThat(build.saves()).isEqualTo(2);
    }

    @Test
    void thePageOfAnImageHasItsPlaceItsTimesAndItsManifest() throws IOException {
        ImagesAction action = images();
        ImagePage page = action.getPages().get(0);
        ImageView view = Objects.requireNonNull(page.getImage());
        assertThat(page.getUrl()).isEqualTo("job/school/job/class/7/workshop-images/image/" + page.getId() + "/");
        assertThat(page.getSide()).isSameAs(build);
        assertThat(view.facts()).containsEntry("Workshop", "hello-compose").containsEntry("Version", "1.0.0");
        assertThat(view.regions()).extracting(RegionRow::state).containsExactly("baked");
        assertThat(view.stages()).containsKeys("capture", "provision");
        assertThat(view.boots()).containsKeys("without seats: entry", "with seats: ts-service");
        assertThat(ImageView.booted("seats seat-12-services")).isEqualTo("with seats: seat 12 services");
        assertThat(ImageView.booted("seats seat-12")).isEqualTo("with seats: seat 12");

        Answered answered = new Answered();
        page.doManifest().generateResponse(new NoRequest(), answered, page);
        assertThat(answered.headers)
                .containsEntry("Content-Disposition", "attachment; filename=\"hello-compose-1.0.0.json\"");
        assertThat(answered.body.toString())
                .contains(
                        "\"id\":\"" + page.getId() + "\"",
                        "\"digest\":\"sha256:",
                        "\"regions\":[{\"region\":\"local\"");
    }

    @Test
    void anImageIsNotRemovedThroughThePageOfAClassroom() throws IOException {
        String image = images().getImages().get(0).getId();
        RoomPage page = Objects.requireNonNull(new AllWorkshops().getRoom(image));
        assertThatThrownBy(page::doTeardown)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("There is no classroom " + image);
        assertThat(controller.engine().use(foundry -> foundry.details(image)).image())
                .hasValueSatisfying(one -> assertThat(one.removed()).isFalse());
    }

    @Test
    void onlyWhatTheBuildMadeHasAnAddressBelowIt() throws IOException {
        ImagesAction action = images();
        assertThat(action.getImage(action.getImages().get(0).getId())).isNotNull();
        assertThat(action.getImage("image-of-another-build")).isNull();
        Classroom room = controller.open();
        ClassroomsAction.add(build, room.id(), room.name(), 2);
        ClassroomsAction.add(build, room.id(), room.name(), 2);
        ClassroomsAction rooms = Objects.requireNonNull(build.getAction(ClassroomsAction.class));
        assertThat(rooms.getRoom(room.id())).isNotNull();
        assertThat(rooms.getRoom("room-of-another-build")).isNull();
        assertThat(rooms.getRooms()).extracting(RoomEntry::getTitle).containsExactly("hello-compose, 2 seats");
        assertThat(rooms.getPages().get(0).getProblem()).isEmpty();
    }

    @Test
    void anImageThatIsGoneIsStillShownAndOneThatNobodyKnowsIsSaidSo() throws IOException {
        ImagesAction action = images();
        String id = action.getImages().get(0).getId();
        controller
                .engine()
                .use(foundry -> foundry.teardown(id, new io.jenkins.plugins.workshopfoundry.engine.SilentLog()));
        assertThat(Objects.requireNonNull(action.getPages().get(0).getImage()).facts())
                .containsEntry("Removed", "yes");
        ImagePage unknown = Objects.requireNonNull(new AllWorkshops().getImage("image-nowhere"));
        assertThat(unknown.getImage()).isNull();
        assertThat(unknown.getProblem()).contains("image-nowhere");
    }

    @Test
    void whoMayNotViewSeesNoLinkAndNoPage() throws IOException {
        ImagesAction action = images();
        assertThat(action.getIconFileName()).isEqualTo("symbol-cube");
        assertThat(action.getTarget()).isSameAs(action);
        build.refuse(WorkshopPermissions.VIEW);
        assertThat(action.getIconFileName()).isNull();
        assertThat(action.isVisible()).isFalse();
        assertThatThrownBy(action::getTarget).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> action.getPages().get(0).doManifest()).isInstanceOf(SecurityException.class);
    }

    /** Jenkins refuses to save anything but plain classes. */
    @Test
    void whatIsSavedIsPlain() {
        for (Class<?> saved : List.of(ImagesAction.class, ClassroomsAction.class, ImageEntry.class, RoomEntry.class)) {
            assertThat(Arrays.stream(saved.getDeclaredFields())
                            .filter(field -> !Modifier.isTransient(field.getModifiers()))
                            .filter(field -> !Modifier.isStatic(field.getModifiers()))
                            .map(Field::getType))
                    .allMatch(
                            type -> List.of(String.class, int.class, List.class).contains(type));
        }
        assertThat(Arrays.stream(BuildPage.class.getDeclaredFields())
                        .filter(field -> !field.isSynthetic())
                        .filter(field -> !Modifier.isTransient(field.getModifiers())))
                .isEmpty();
    }

    private static final class NoRequest implements StaplerRequest2 {
        @Override
        public void bindJSON(Object bean, net.sf.json.JSONObject json) {}
    }

    private static final class Answered implements StaplerResponse2 {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final StringWriter body = new StringWriter();

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(body);
        }

        @Override
        public void setContentType(String type) {
            headers.put("Content-Type", type);
        }

        @Override
        public void setHeader(String name, String value) {
            headers.put(name, value);
        }
    }
}
