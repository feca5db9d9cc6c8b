/** Images on their way to others, and back: which releases stay, and which may go. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.publish;

import org.jspecify.annotations.NullMarked;
