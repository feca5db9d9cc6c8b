package io.jenkins.plugins.workshopfoundry.jenkins.workspace;

import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.workshopfoundry.bake.TreeTransfer;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.validate.report.TextReport;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import jenkins.MasterToSlaveFileCallable;

/** Runs on the agent: sends a workshop's tree if it is valid; answers with the report if it is not, else with nothing. */
final class SendWorkshop extends MasterToSlaveFileCallable<String> {

    private static final long serialVersionUID = 1L;

    /** Larger than a piece of a file, small beside an agent's memory. */
    private static final int BUFFER = 1 << 16;

    @SuppressWarnings("serial") // Jenkins gives a stream that travels
    private final OutputStream out;

    SendWorkshop(OutputStream out) {
        this.out = out;
    }

    @Override
    public String invoke(File directory, VirtualChannel channel) throws IOException {
        Validator validator = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);
        try (OutputStream buffered = new BufferedOutputStream(out, BUFFER)) {
            TreeTransfer.send(validator.require(directory.toPath()), buffered);
            return "";
        } catch (InvalidWorkshop e) {
            return new TextReport(false).write(new ValidationReport(directory.toPath(), e.problems()));
        }
    }
}
