package io.jenkins.plugins.workshopfoundry.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Many stories on every build; 'make simulate' plays as many as one likes. */
class SimulationIT {

    private static final int STORIES = 500;

    private static final List<String> ACTS = List.of(
            "bake",
            "provision",
            "provision --at",
            "take an order back",
            "open on schedule",
            "keep the schedule",
            "join",
            "release a seat",
            "extend",
            "reset",
            "teardown",
            "cancel",
            "ask to cancel",
            "publish",
            "prune",
            "pin",
            "sweep",
            "resume",
            "take over and resume",
            "take over and cancel");

    private final Players players = new Players(System.out::println);

    @Test
    void leavesNothingBehindWhateverHappens() throws InterruptedException {
        players.play(1, STORIES, 1);
        assertThat(players.wrong()).isEmpty();
        assertThat(players.played()).isEqualTo(STORIES);
        assertThat(players.tally().of("crash"))
                .as("stories in which nobody dies prove little")
                .isGreaterThan(STORIES);
        assertThat(ACTS)
                .as("what nobody does is not tried")
                .allSatisfy(act -> assertThat(players.tally().of("act: " + act + ", done"))
                        .as(act)
                        .isPositive());
        assertThat(players.tally().of("chance: machine taken")).isPositive();
        assertThat(players.tally().of("locked: "))
                .as("ledgers that do not answer for a while")
                .isGreaterThan(STORIES / 4);
        assertThat(players.tally().of("sleep: "))
                .as("processes that sleep through their lease")
                .isGreaterThan(STORIES / 4);
    }

    @Test
    void playsTheSameStoryFromTheSameSeedWhereverItsLedgerIs() {
        Story story = players.play(7, false);
        assertThat(players.play(7, false).log()).isEqualTo(story.log());
        Story onFile = players.play(7, true);
        assertThat(onFile.log()).isEqualTo(story.log());
        assertThat(onFile.tally().lines()).isEqualTo(story.tally().lines());
        assertThat(players.wrong()).isEmpty();
    }
}
