package io.jenkins.plugins.workshopfoundry.jenkins.workspace;

import hudson.FilePath;
import hudson.remoting.RemoteOutputStream;
import io.jenkins.plugins.workshopfoundry.bake.TreeTransfer;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Incoming;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;

/** Brings a workshop from the agent that has it to the controller. */
public final class Delivery {

    private final FilePath directory;
    private final String name;

    private Delivery(FilePath directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /**
     * A delivery that has not begun.
     *
     * @param workspace the current directory of the build
     * @param workshop the workshop's directory in it
     */
    public static Delivery of(FilePath workspace, String workshop) {
        FilePath directory = workspace.child(workshop);
        // Jenkins tells workspaces of concurrent builds apart by a suffix, which is nothing of the workshop's.
        return new Delivery(directory, directory.getName().replaceFirst("@[0-9]+$", ""));
    }

    /** The name of the workshop's directory. */
    public String name() {
        return name;
    }

    /**
     * Brings the files.
     *
     * @throws InvalidRequest if the workshop has errors, or its agent is lost
     */
    public void bring(Incoming.Place here) throws InterruptedException {
        try {
            String report = send(here);
            if (!report.isEmpty()) {
                throw new InvalidRequest(
                        "The workshop in " + directory.getRemote() + " has errors:\n" + report.strip(),
                        "\nMend what is listed and try again.");
            }
            try (InputStream archive = Files.newInputStream(here.archive())) {
                TreeTransfer.receive(archive, here.tree());
            }
        } catch (FoundryException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw lost(e);
        }
    }

    private String send(Incoming.Place here) throws IOException, InterruptedException {
        try (OutputStream archive = Files.newOutputStream(here.archive())) {
            String report = directory.act(new SendWorkshop(new RemoteOutputStream(archive)));
            // The channel writes behind our back: this waits for the last byte.
            directory.getChannel().syncLocalIO();
            return report;
        }
    }

    private InvalidRequest lost(Exception e) {
        return new InvalidRequest(
                "The workshop " + directory.getRemote() + " could not be brought from its agent: " + e.getMessage()
                        + ".",
                "See that the agent is connected and can read it, then build again; once a workshop is captured, its"
                        + " agent is not needed any more.",
                e);
    }
}
