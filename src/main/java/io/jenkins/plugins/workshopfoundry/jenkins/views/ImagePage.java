package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Failure;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.run.Json;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;

/** The page of one image. Made anew for every request. */
public final class ImagePage {

    private final Surroundings around;
    private final String url;
    private final String id;
    private String problem = "";
    private @Nullable ImageView image;

    /** @param url where the page is, from the root of Jenkins, with a slash at the end */
    ImagePage(Surroundings around, String url, String id) {
        this.around = around;
        this.url = url;
        this.id = id;
    }

    /** The image, or null if it cannot be shown: then {@link #getProblem} says why. */
    public @Nullable ImageView getImage() {
        if (image == null && problem.isEmpty()) {
            try {
                image = around.engine().use(foundry -> ImageView.of(foundry, id));
            } catch (FoundryException e) {
                problem = e.sentences();
            }
        }
        return image;
    }

    /** Why the image cannot be shown, or the empty text. */
    public String getProblem() {
        getImage();
        return problem;
    }

    /** The image's id. */
    public String getId() {
        return id;
    }

    /** The title of the page. */
    public String getDisplayName() {
        return "Image " + id;
    }

    /** Where the page is, from the root of Jenkins. */
    public String getUrl() {
        return url;
    }

    /** What gives the page its side panel, or null. */
    public @Nullable Object getSide() {
        return around.side();
    }

    /** The manifest as a file; reading it changes nothing, so that scripts may fetch it with GET. */
    public HttpResponse doManifest() {
        around.owner().checkPermission(WorkshopPermissions.VIEW);
        ImageView view = getImage();
        if (view == null) {
            throw new Failure(problem);
        }
        return new Download(view.image().name() + "-" + view.image().version() + ".json", Json.write(view.manifest()));
    }
}
