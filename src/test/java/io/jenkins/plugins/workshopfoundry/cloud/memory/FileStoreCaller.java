package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.nio.file.Path;

/** A process of its own that makes key pairs without end, and says so when each call has answered. */
final class FileStoreCaller {

    private FileStoreCaller() {}

    /** First argument: the file. Second: a name of its own. Third: how many to make. */
    public static void main(String[] args) {
        PretendStory story = new PretendStory(new FileStore(Path.of(args[0])));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            String name = args[1] + "-" + i;
            story.cloud.creations().create(new Creation.KeyPair(Region.LOCAL, story.labels(name), "ssh-ed25519 AAAA"));
            System.out.println(name);
        }
    }
}
