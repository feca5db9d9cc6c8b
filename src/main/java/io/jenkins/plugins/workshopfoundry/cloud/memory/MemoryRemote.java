package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
    public String await(Duration total, Runnable before) {
        return door.poll().until("The answer of " + login.address().host(), Poll.Pace.brisk(total), () -> {
            before.run();
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
        Received archive = new Received();
        try {
            tar.writeTo(archive);
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The archive for " + host() + " cannot be read: " + e.getMessage() + ".",
                    "Check that its file is still there.",
                    e);
        }
        place("remote.upload", archive.filesIn(Checked.path(directory)));
        sent.accept(archive.size());
    }

    @Override
    public String run(String command, String input, Duration limit) {
        PretendMachine.Answer answer = door.act("remote.run", host(), visit -> carryOut(visit, command, input, false));
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
        place("remote.put", Map.of(Checked.path(path), RemoteFile.of(Checked.mode(mode), content)));
    }

    private void place(String call, Map<String, RemoteFile> files) {
        door.act(call, host(), visit -> {
            enter(visit).files().putAll(files);
            return files.size();
        });
    }

    @Override
    public void startDetached(String token, String command) {
        door.act("remote.start", host(), visit -> {
            Inside inside = enter(visit);
            return inside.jobs().computeIfAbsent(Checked.token(token), fresh -> begin(visit, inside, fresh, command));
        });
    }

    private Job begin(Door.Visit visit, Inside inside, String token, String command) {
        PretendMachine.Answer answer = carryOut(visit, command, "", true);
        byte[] log = answer.output().getBytes(StandardCharsets.UTF_8);
        inside.files().put("/var/lib/workshop-foundry/runs/" + token + "/log", RemoteFile.of("600", log));
        return new Job(command, answer.output(), answer.exitCode(), visit.now(), answer.duration());
    }

    @Override
    public Progress follow(String token, long offset, Consumer<String> lines) {
        LogSoFar log = door.ask("remote.follow", host(), visit -> {
            Job job = enter(visit).jobs().get(Checked.token(token));
            if (job == null) {
                throw new CloudRefused(
                        "Nothing was started on %s under the token %s.".formatted(host(), token),
                        "Start the command before following it.");
            }
            return new LogSoFar(job, visit.now());
        });
        return log.readFrom(offset, lines);
    }

    private PretendMachine.Answer carryOut(Door.Visit visit, String command, String input, boolean detached) {
        Thing thing = login.enter(visit.world(), visit.now());
        Inside inside = enter(visit);
        inside.commands().add(command);
        return machine.answer(new PretendMachine.Request(
                host(),
                thing.facts(),
                Duration.between(Objects.requireNonNull(thing.power()).up(), visit.now()),
                command,
                input,
                detached,
                new PretendMachine.Files(inside)));
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
