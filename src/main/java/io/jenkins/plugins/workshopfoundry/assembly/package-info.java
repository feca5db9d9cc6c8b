/** The one place that picks adapters and ledger and wires the rooms; every edge speaks to it. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.assembly;

import org.jspecify.annotations.NullMarked;
