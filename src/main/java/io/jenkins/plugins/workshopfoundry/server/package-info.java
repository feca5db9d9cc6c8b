/** The web server: learners join, a teacher sees who sits where, and what is over is removed while nobody calls. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.server;

import org.jspecify.annotations.NullMarked;
