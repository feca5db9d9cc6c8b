/** What every stand-in for a cloud's API has in common: the journal of calls, trouble on demand, and machines behind it. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.emulator;

import org.jspecify.annotations.NullMarked;
