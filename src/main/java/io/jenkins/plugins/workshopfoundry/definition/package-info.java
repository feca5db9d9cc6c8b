/** What a workshop is: its files, its compose file or machine definition, and its builder options, as far as they can be read. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.definition;

import org.jspecify.annotations.NullMarked;
