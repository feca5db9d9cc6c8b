package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Where actors play, one at a time: each has a thread, and whoever has the word goes on until it sleeps, hesitates or is
 * done. Who is next comes from the seed, so that the same seed gives the same play.
 */
final class Stage {

    private final VirtualTime time;
    private final SplittableRandom random;
    private final List<Actor> actors = new ArrayList<>();
    private final Semaphore curtain = new Semaphore(0);
    private @Nullable Throwable failure;

    Stage(VirtualTime time, SplittableRandom random) {
        this.time = time;
        this.random = random;
    }

    /** Adds an actor with what it does. */
    Actor actor(String name, Script script) {
        Actor actor = new Actor(name, script);
        actors.add(actor);
        return actor;
    }

    /** Brings on one more in the middle of the play; called by whoever has the word. */
    void bringOn(String name, Script script) {
        actor(name, script).enter();
    }

    /** Plays until every actor is done; throws what an actor threw. */
    void play() {
        actors.forEach(Actor::enter);
        giveTo(next());
        curtain.acquireUninterruptibly();
        if (failure != null) {
            actors.forEach(actor -> actor.thread.interrupt());
            throw new AssertionError(failure);
        }
    }

    /** Called by whoever has the word, so that going on with oneself takes no other thread. */
    private void giveTo(@Nullable Actor next) {
        if (next == null || failure != null) {
            curtain.release();
            return;
        }
        if (next.wakes.isAfter(time.instant())) {
            time.pass(Duration.between(time.instant(), next.wakes));
        }
        next.word.release();
    }

    /** Of those who are awake anyone, else whoever wakes first. */
    private @Nullable Actor next() {
        Instant now = time.instant();
        List<Actor> awake = new ArrayList<>(actors.size());
        Actor first = null;
        for (Actor actor : actors) {
            if (!actor.done && !actor.wakes.isAfter(now)) {
                awake.add(actor);
            }
            if (!actor.done && (first == null || actor.wakes.isBefore(first.wakes))) {
                first = actor;
            }
        }
        return awake.isEmpty() ? first : awake.get(random.nextInt(awake.size()));
    }

    /** What an actor does. */
    interface Script {
        void play(Actor self) throws Exception;
    }

    /** One actor. Its methods are called on its own thread. */
    final class Actor implements Sleeper {

        private final String name;
        private final Script script;
        private final Semaphore word = new Semaphore(0);
        private final Thread thread;
        private Instant wakes;
        private volatile boolean done;

        private Actor(String name, Script script) {
            this.name = name;
            this.script = script;
            this.wakes = time.instant();
            this.thread = new Thread(this::live, name);
            this.thread.setDaemon(true);
        }

        String name() {
            return name;
        }

        private void enter() {
            thread.start();
        }

        private void live() {
            try {
                word.acquire();
                script.play(this);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                failure = new AssertionError(name + " failed", e);
            } finally {
                done = true;
                giveTo(next());
            }
        }

        @Override
        public void sleep(Duration duration) {
            wakes = time.instant().plus(duration);
            pass();
        }

        /** Lets somebody else have the word, perhaps. */
        void hesitate() {
            wakes = time.instant();
            pass();
        }

        private void pass() {
            giveTo(next());
            try {
                word.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Crash("the play is over");
            }
        }
    }
}
