package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;

/**
 * A value and the place where it stands.
 *
 * @param value the value
 * @param location where it was written
 * @param <T> what kind of value
 */
public record Located<T>(T value, Location location) {

    @Override
    public String toString() {
        return value + " (" + location + ")";
    }
}
