/** What people see: the pages of a build's images and classrooms, and the Workshops page of a folder or of all. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.views;

import org.jspecify.annotations.NullMarked;
