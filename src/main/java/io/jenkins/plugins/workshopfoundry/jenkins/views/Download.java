package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * JSON that a browser saves.
 *
 * @param name the file's name
 * @param json its content
 */
record Download(String name, String json) implements HttpResponse {

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        response.getWriter().print(json);
    }
}
