/** Names for everything that costs money or leaks: what it is, where it is, and whose it is. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.resource;

import org.jspecify.annotations.NullMarked;
