/** A durable run: named stages in order, each result recorded, resumed from the first that is not. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.run;

import org.jspecify.annotations.NullMarked;
