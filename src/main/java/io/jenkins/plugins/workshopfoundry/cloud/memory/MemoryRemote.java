package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The way to one pretend machine. */
final class MemoryRemote implements Remote {

    private final Door door;
    private final Login login;
    private final PretendMachine machine;

    MemoryRemote(Door door, Login login, PretendMachine machine) {
        this.door = door;
        this.login = login;
        this.machine = machine;
    }

    @Override
    public String await(Duration total) {
        return door.poll().until("The answer of " + login.address().host(), Poll.Pace.brisk(total), () -> {
            try {
                return Optional.of(door.ask(
                        "remote.await",
                        host(),
                        visit -> MemoryMachines.hostKeyOf(
                                login.enter(visit.world(), visit.now()).ref())));
            } catch (CloudUnavailable notYet) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void upload(Upload tar, String directory, LongConsumer sent) {
        Digesting content = new Digesting();
        try {
            tar.writeTo(content);
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The archive for " + host() + " cannot be read: " + e.getMessage() + ".",
                    "Check that its file is still there.",
                    e);
        }
        RemoteFile file = content.asFile();
        place("remote.upload", directory + "/" + file.sha256() + ".tar", file);
        sent.accept(file.size());
    }

    @Override
    public String run(String command, String input, Duration limit) {
        PretendMachine.Answer answer = act("remote.run", inside -> carryOut(inside, command, input, false));
        boolean ended = answer.duration().compareTo(limit) <= 0;
        Duration passes = ended ? answer.duration() : limit;
        if (!passes.isZero()) {
            door.poll().sleeper().sleep(passes);
        }
        if (!ended) {
            throw new CloudUnavailable(
                    "A command on %s did not end within %s.".formatted(host(), Durations.words(limit)), "Try again.");
        }
        if (answer.exitCode() != 0) {
            throw new CloudRefused(
                    "A command on %s ended with exit code %d: %s"
                            .formatted(
                                    host(), answer.exitCode(), answer.output().strip()),
                    "Look at what it said.");
        }
        return answer.output();
    }

    @Override
    public void put(String path, String mode, byte[] content) {
        place("remote.put", path, RemoteFile.of(mode, content));
    }

    private void place(String call, String path, RemoteFile file) {
        act(call, inside -> {
            inside.files().put(path, file);
            return path;
        });
    }

    @Override
    public void startDetached(String token, String command) {
        door.act("remote.start", host(), visit -> {
            Inside inside = enter(visit);
            return inside.jobs().computeIfAbsent(token, fresh -> begin(inside, command, visit.now()));
        });
    }

    private Job begin(Inside inside, String command, Instant now) {
        PretendMachine.Answer answer = carryOut(inside, command, "", true);
        return new Job(command, answer.output(), answer.exitCode(), now, answer.duration());
    }

    @Override
    public Progress follow(String token, long offset, Consumer<String> lines) {
        LogSoFar log = door.ask("remote.follow", host(), visit -> {
            Job job = enter(visit).jobs().get(token);
            if (job == null) {
                throw new CloudRefused(
                        "Nothing was started on %s under the token %s.".formatted(host(), token),
                        "Start the command before following it.");
            }
            return new LogSoFar(job, visit.now());
        });
        return log.readFrom(offset, lines);
    }

    private PretendMachine.Answer carryOut(Inside inside, String command, String input, boolean detached) {
        inside.commands().add(command);
        return machine.answer(
                new PretendMachine.Request(host(), command, input, detached, new PretendMachine.Files(inside)));
    }

    private <T> T act(String name, Function<Inside, T> action) {
        return door.act(name, host(), visit -> action.apply(enter(visit)));
    }

    private Inside enter(Door.Visit visit) {
        Thing thing = login.enter(visit.world(), visit.now());
        return visit.world()
                .insideOf(thing.ref())
                .orElseThrow(() -> new CloudUnavailable(
                        "The disk of " + host() + " is gone.", "Remove the machine and start again."));
    }

    private String host() {
        return login.address().host();
    }
}
