/** What an administrator configures: clouds, the ledger, defaults, the clean-up and the budget. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.config;

import org.jspecify.annotations.NullMarked;
