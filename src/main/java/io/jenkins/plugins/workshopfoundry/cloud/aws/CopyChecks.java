package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Image;

/** What would stop copies, asked in every region at once; creates nothing. */
final class CopyChecks {

    private final Ec2 ec2;
    private final Amis amis;
    private final Regions regions;
    private final Fanout fanout;

    CopyChecks(Ec2 ec2, Amis amis, Regions regions, Fanout fanout) {
        this.ec2 = ec2;
        this.amis = amis;
        this.regions = regions;
        this.fanout = fanout;
    }

    List<Problem> check(List<Creation.Copy> copies, Audience audience) {
        Map<String, Boolean> known = regions.all();
        Map<ResourceRef, Optional<Image>> sources = sources(copies, known);
        List<Problem> problems = new ArrayList<>(Problems.audience(audience));
        fanout.map(copies, copy -> check(copy, audience, known, sources)).forEach(problems::addAll);
        return problems;
    }

    /** Each source is asked for once, however many copies are made of it. */
    private Map<ResourceRef, Optional<Image>> sources(List<Creation.Copy> copies, Map<String, Boolean> known) {
        Map<ResourceRef, Optional<Image>> sources = new LinkedHashMap<>();
        copies.stream()
                .map(Creation.Copy::source)
                .filter(source -> known.getOrDefault(source.region().name(), false))
                .forEach(source -> sources.computeIfAbsent(source, amis::byId));
        return sources;
    }

    private List<Problem> check(
            Creation.Copy copy,
            Audience audience,
            Map<String, Boolean> known,
            Map<ResourceRef, Optional<Image>> sources) {
        Optional<Problem> region = Problems.region("WF940", copy.region(), known);
        if (region.isPresent()) {
            return List.of(region.get());
        }
        List<Problem> problems = new ArrayList<>(Problems.texts(copy));
        Optional<Image> source = sources.getOrDefault(copy.source(), Optional.empty())
                .filter(image -> Amis.view(image) == ImageView.AVAILABLE);
        if (source.isEmpty()) {
            problems.add(Problems.error(
                    "WF945",
                    "The " + copy.source() + " is not available.",
                    "Wait until it is, or bake it again, then publish that image."));
        }
        if (problems.isEmpty()) {
            titled(copy).ifPresent(problems::add);
        }
        boolean encrypted = source.stream().anyMatch(CopyChecks::isEncrypted);
        new Sharing(ec2, amis, copy.region()).check(audience, encrypted).forEach(problems::add);
        return problems;
    }

    private Optional<Problem> titled(Creation.Copy copy) {
        return amis.named(copy.region(), copy.title())
                .filter(image -> !Copier.isOf(copy, image))
                .map(image -> Problems.error(
                        "WF941",
                        "The name '" + copy.title() + "' is taken by image " + image.imageId() + " in " + copy.region()
                                + ".",
                        "Choose another name or version, or remove that image."));
    }

    private static boolean isEncrypted(Image image) {
        return image.blockDeviceMappings().stream()
                .flatMap(mapping -> Stream.ofNullable(mapping.ebs()))
                .anyMatch(ebs -> Boolean.TRUE.equals(ebs.encrypted()));
    }
}
