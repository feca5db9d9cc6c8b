/** The ports: what any cloud can do, and the values that go in and come out. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud;

import org.jspecify.annotations.NullMarked;
