package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Run;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The images that a build baked, on its page and on one of their own. */
public final class ImagesAction extends BuildPage {

    private final List<ImageEntry> images = new ArrayList<>();

    /** Shows an image with a build; shown already: a no-op. */
    public static void add(Run<?, ?> run, BakedImage image) throws IOException {
        // Branches of one build may end at the same time.
        synchronized (run) {
            ImagesAction action = run.getAction(ImagesAction.class);
            if (action == null) {
                action = new ImagesAction();
                run.addAction(action);
            }
            action.keep(new ImageEntry(image));
            run.save();
        }
    }

    private synchronized void keep(ImageEntry image) {
        if (images.stream().noneMatch(known -> known.getId().equals(image.getId()))) {
            images.add(image);
        }
    }

    /** The images, in the order in which they were baked. */
    public synchronized List<ImageEntry> getImages() {
        return List.copyOf(images);
    }

    /** The pages of the images. */
    public List<ImagePage> getPages() {
        return getImages().stream().map(image -> page(image.getId())).toList();
    }

    /** The page of one of them, for the address {@code image/ID}; null if the build has no such image. */
    public @Nullable ImagePage getImage(String id) {
        return getImages().stream().anyMatch(image -> image.getId().equals(id)) ? page(id) : null;
    }

    private ImagePage page(String id) {
        return new ImagePage(around(), below("image/" + id), id);
    }

    @Override
    String icon() {
        return "symbol-cube";
    }

    @Override
    public String getDisplayName() {
        return "Workshop images";
    }

    @Override
    public String getUrlName() {
        return "workshop-images";
    }
}
