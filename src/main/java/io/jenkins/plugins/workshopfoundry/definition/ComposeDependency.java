package io.jenkins.plugins.workshopfoundry.definition;

/**
 * A service that another one waits for.
 *
 * @param service its name
 * @param condition {@code service_started}, {@code service_healthy} or {@code service_completed_successfully}
 * @param required whether it must be there
 */
public record ComposeDependency(Located<String> service, String condition, boolean required) {}
