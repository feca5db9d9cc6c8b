package io.jenkins.plugins.workshopfoundry.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tar archive that lies in a file. */
record FileUpload(Path tar, long size) implements Remote.Upload {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(tar, out);
    }
}
