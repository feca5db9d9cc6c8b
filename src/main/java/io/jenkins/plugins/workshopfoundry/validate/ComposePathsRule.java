package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeBuild;
import io.jenkins.plugins.workshopfoundry.definition.ComposeEnvFile;
import io.jenkins.plugins.workshopfoundry.definition.ComposeMount;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Every path that the compose file names is in the workshop: nothing else is copied to the machine. */
final class ComposePathsRule implements Rule {

    private static final RuleInfo NO_CONTEXT = RuleInfo.error("WF240", "build context missing");
    private static final RuleInfo NO_DOCKERFILE = RuleInfo.error("WF241", "Dockerfile missing");
    private static final RuleInfo NO_ENV_FILE = RuleInfo.error("WF242", "env file missing");
    private static final RuleInfo OUTSIDE = RuleInfo.error("WF243", "path outside the workshop");
    private static final RuleInfo NO_SOURCE = RuleInfo.warning("WF244", "bind mount of nothing");

    /** What a remote build context looks like (docs.docker.com/reference/compose-file/build/#context). */
    private static final Pattern REMOTE = Pattern.compile("(?:[a-z+]+://|git@|github\\.com/).*");

    /** Files that every Linux machine has, and that tell a container nothing but the time. */
    private static final Set<String> HARMLESS = Set.of("/etc/localtime", "/etc/timezone");

    @Override
    public List<RuleInfo> infos() {
        return List.of(NO_CONTEXT, NO_DOCKERFILE, NO_ENV_FILE, OUTSIDE, NO_SOURCE);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<Problem> problems = new ArrayList<>();
        Composes.readable(context).ifPresent(workshop -> {
            for (ComposeService service : workshop.compose().services().values()) {
                service.build().ifPresent(build -> build(context, build, problems));
                service.envFiles().forEach(file -> envFile(context, file, problems));
                service.mounts().forEach(mount -> mount(context, mount, problems));
            }
        });
        return problems;
    }

    private static void build(RuleContext context, ComposeBuild build, List<Problem> problems) {
        String written = build.context().value();
        if (REMOTE.matcher(written).matches()) {
            return;
        }
        Optional<String> folder = InnerPath.of("", written);
        if (folder.isEmpty()) {
            problems.add(outside(build.context(), "The build context"));
            return;
        }
        if (!exists(context, folder.get())) {
            problems.add(NO_CONTEXT.at(
                    build.context().location(),
                    "There is no %s to build from.".formatted(written),
                    "Add the directory, or correct the path; it is relative to the compose file."));
            return;
        }
        Optional<String> dockerfile =
                InnerPath.of(folder.get(), build.dockerfile().value());
        if (dockerfile.isEmpty()) {
            problems.add(outside(build.dockerfile(), "The Dockerfile"));
        } else if (!build.inline() && !exists(context, dockerfile.get())) {
            problems.add(NO_DOCKERFILE.at(
                    build.dockerfile().location(),
                    "There is no %s.".formatted(dockerfile.get()),
                    "Add it, or correct dockerfile; it is relative to the build context."));
        }
    }

    private static void envFile(RuleContext context, ComposeEnvFile file, List<Problem> problems) {
        Optional<String> path = InnerPath.of("", file.path().value());
        if (path.isEmpty()) {
            problems.add(outside(file.path(), "The env file"));
        } else if (file.required() && !exists(context, path.get())) {
            problems.add(NO_ENV_FILE.at(
                    file.path().location(),
                    "There is no %s.".formatted(path.get()),
                    "Add the file, or remove it from env_file."));
        }
    }

    private static void mount(RuleContext context, ComposeMount mount, List<Problem> problems) {
        if (mount.type() != ComposeMount.Type.BIND || isHarmless(mount) || DangerousComposeRule.isSocket(mount)) {
            return;
        }
        Optional<String> path = InnerPath.of("", mount.source());
        if (path.isEmpty()) {
            problems.add(outside(new Located<>(mount.source(), mount.location()), "The mounted path"));
        } else if (!exists(context, path.get())) {
            problems.add(NO_SOURCE.at(
                    mount.location(),
                    "There is no %s; Docker mounts an empty directory instead.".formatted(mount.source()),
                    "Add it to the workshop, or use a named volume."));
        }
    }

    private static boolean isHarmless(ComposeMount mount) {
        return mount.readOnly() && HARMLESS.contains(mount.source());
    }

    private static boolean exists(RuleContext context, String path) {
        return path.isEmpty() || context.find(path).isPresent();
    }

    private static Problem outside(Located<String> path, String what) {
        return OUTSIDE.at(
                path.location(),
                "%s %s is outside the workshop, and will not be on the machine.".formatted(what, path.value()),
                "Put it into the workshop and use a path that begins with ./ and has no ..");
    }
}
