package io.jenkins.plugins.workshopfoundry.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Many stories on every build; 'make simulate' plays as many as one likes. */
class SimulationIT {

    private static final int STORIES = 300;

    private final Players players = new Players(System.out::println);

    @Test
    void leavesNothingBehindWhateverHappens() throws InterruptedException {
        players.play(1, STORIES, 1);
        assertThat(players.wrong()).isEmpty();
        assertThat(players.played()).isEqualTo(STORIES);
        assertThat(players.tally().of("crash"))
                .as("stories in which nobody dies prove little")
                .isGreaterThan(STORIES);
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
