package org.kohsuke.stapler;

import java.io.IOException;
import java.io.PrintWriter;

public interface StaplerResponse2 {
    PrintWriter getWriter() throws IOException;

    void setContentType(String type);

    void setHeader(String name, String value);
}
