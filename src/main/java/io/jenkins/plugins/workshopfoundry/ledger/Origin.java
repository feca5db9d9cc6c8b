package io.jenkins.plugins.workshopfoundry.ledger;

/**
 * Who asked for something.
 *
 * @param id the id of an image, a release or a classroom
 * @param job the full name of the job, with its folders
 * @param build the number of its build
 */
public record Origin(String id, String job, int build) {

    /** Whether the job is in that folder, at any depth; everything is in the folder with the empty name. */
    public boolean isIn(String folder) {
        return folder.isEmpty() || job.startsWith(folder + "/");
    }
}
