package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** One upload in a process of its own, so that its heap can be small: port, key file, archive, folder. */
final class UploadMain {

    private UploadMain() {}

    public static void main(String[] args) throws Exception {
        KeyPairText key = new KeyPairText("", Files.readString(Path.of(args[1])));
        Path tar = Path.of(args[2]);
        try (SshRemotes remotes = new SshRemotes(Clock.systemUTC(), new ThreadSleeper())) {
            remotes.to(OpenSshServer.address(Integer.parseInt(args[0]), null), key)
                    .upload(Remote.Upload.of(tar, Files.size(tar)), args[3], sent -> {});
        }
    }
}
