package io.jenkins.plugins.workshopfoundry.definition;

/**
 * A file of environment variables.
 *
 * @param path relative to the compose file, or absolute
 * @param required whether it must be there
 */
public record ComposeEnvFile(Located<String> path, boolean required) {}
