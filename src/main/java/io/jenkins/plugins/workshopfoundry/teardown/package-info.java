/** Back to nothing left running: by id, by expiry, and whatever else is found to be ours; needs no definition. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.teardown;

import org.jspecify.annotations.NullMarked;
