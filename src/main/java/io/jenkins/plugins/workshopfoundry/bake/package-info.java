/** From a validated workshop to an image that has proved that it boots and needs nothing from outside. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.bake;

import org.jspecify.annotations.NullMarked;
