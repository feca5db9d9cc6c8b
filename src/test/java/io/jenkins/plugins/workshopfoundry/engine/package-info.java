/** The whole engine on the pretend cloud: one process after another, all at the same ledger. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.engine;

import org.jspecify.annotations.NullMarked;
