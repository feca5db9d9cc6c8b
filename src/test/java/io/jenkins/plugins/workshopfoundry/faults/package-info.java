/** Every call to Amazon goes wrong once in every way, and what was begun is finished or leaves nothing. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.faults;

import org.jspecify.annotations.NullMarked;
