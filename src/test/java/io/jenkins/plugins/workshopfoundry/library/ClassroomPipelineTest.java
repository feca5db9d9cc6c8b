package io.jenkins.plugins.workshopfoundry.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassroomPipelineTest {

    private static final Map<String, Object> ROOM = Map.of(
            "id", "room-1",
            "expires", "2026-11-21T14:00:00Z",
            "joinCode", "ABCD-EFGH",
            "seats", List.of(Map.of("number", 1, "url", "http://one"), Map.of("number", 2, "url", "http://two")));

    private PretendJenkins jenkins;

    @BeforeEach
    void start() throws Exception {
        jenkins = PretendJenkins.started()
                .with("IMAGE", "image-1")
                .with("SEATS", "2")
                .with("HOURS", "3")
                .step("provisionWorkshop", arguments -> ROOM)
                .step("teardown", arguments -> Map.of());
    }

    @Test
    void opensShowsWaitsAndTearsDown() {
        jenkins.run("classroomPipeline", Map.of());

        assertThat(jenkins.stages()).containsExactly("Open", "Class", "Tear down");
        assertThat(jenkins.all("provisionWorkshop"))
                .containsExactly(Map.of("image", "image-1", "seats", 2, "ttl", "3h"));
        assertThat(jenkins.all("timeout")).containsExactly(Map.of("time", 3, "unit", "HOURS"));
        assertThat(jenkins.all("teardown")).containsExactly(Map.of("id", "room-1"));
    }

    @Test
    void tellsTheTeacherWhatLearnersNeed() {
        jenkins.run("classroomPipeline", Map.of());

        assertThat(jenkins.all("echo"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line.toString()).contains("ABCD-EFGH"))
                .anySatisfy(line -> assertThat(line.toString()).contains("Seat 2: http://two"));
    }

    @Test
    void asksForImageSeatsAndHours() {
        jenkins.run(
                "classroomPipeline",
                Map.of("image", Map.of("workshop", "hello"), "seats", Map.of("max", 30), "hours", 2));

        assertThat(jenkins.all("workshopImage")).containsExactly(Map.of("name", "IMAGE", "workshop", "hello"));
        assertThat(jenkins.all("workshopSeats")).containsExactly(Map.of("name", "SEATS", "max", 30));
        assertThat(jenkins.all("string").get(0).toString()).contains("defaultValue=2");
    }

    @Test
    void theFirstBuildOfAJobOpensNothingBecauseNobodyWasAsked() throws Exception {
        PretendJenkins fresh = PretendJenkins.started().step("provisionWorkshop", arguments -> ROOM);
        fresh.run("classroomPipeline", Map.of());

        assertThat(fresh.all("provisionWorkshop")).isEmpty();
        assertThat(fresh.all("workshopSeats")).hasSize(1);
        assertThat(fresh.all("echo")).singleElement().asString().contains("Nothing was opened");
    }

    @Test
    void tearsDownWhenTheClassFails() {
        jenkins.step("input", arguments -> {
            throw new IllegalStateException("aborted");
        });

        assertThatThrownBy(() -> jenkins.run("classroomPipeline", Map.of())).hasMessageContaining("aborted");
        assertThat(jenkins.all("teardown")).containsExactly(Map.of("id", "room-1"));
    }

    @Test
    void aRoomThatNeverOpenedHasNothingToTearDown() {
        jenkins.step("provisionWorkshop", arguments -> {
            throw new IllegalStateException("no such image");
        });

        assertThatThrownBy(() -> jenkins.run("classroomPipeline", Map.of())).hasMessageContaining("no such image");
        assertThat(jenkins.all("teardown")).isEmpty();
    }
}
