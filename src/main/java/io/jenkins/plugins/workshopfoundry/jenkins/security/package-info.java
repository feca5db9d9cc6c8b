/** Who may do what: the plugin's own permissions. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.security;

import org.jspecify.annotations.NullMarked;
