/** Sealing and opening secrets, the keys for that, random tokens, and keeping secrets out of logs. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.secret;

import org.jspecify.annotations.NullMarked;
