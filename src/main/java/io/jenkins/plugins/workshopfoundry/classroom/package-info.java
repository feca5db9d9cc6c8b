/** The life of an open classroom: learners join and come back, seats are reset, its end is moved. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.classroom;

import org.jspecify.annotations.NullMarked;
