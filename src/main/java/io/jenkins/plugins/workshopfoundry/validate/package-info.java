/** Finds everything that is wrong with a workshop, all at once; only this room makes a validated workshop. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.validate;

import org.jspecify.annotations.NullMarked;
