package io.jenkins.plugins.workshopfoundry.definition;

import java.util.Optional;

/**
 * How a service's image is built.
 *
 * @param context the context, a path relative to the compose file or a URL
 * @param dockerfile the Dockerfile, relative to the context; {@code Dockerfile} where the file does not say
 * @param inline whether the Dockerfile is written in the compose file itself
 * @param target the build stage, where one is named
 */
public record ComposeBuild(
        Located<String> context, Located<String> dockerfile, boolean inline, Optional<Located<String>> target) {}
