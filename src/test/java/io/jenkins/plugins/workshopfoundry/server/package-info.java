/** Tests of the web server over real HTTP. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.server;

import org.jspecify.annotations.NullMarked;
