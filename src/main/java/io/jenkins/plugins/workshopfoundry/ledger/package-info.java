/** The durable memory: runs, resources, images, releases, classrooms and seats, as a port and its records. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.ledger;

import org.jspecify.annotations.NullMarked;
