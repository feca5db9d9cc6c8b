/** Finds secrets in Jenkins' credentials stores: at the moment they are needed, and never kept. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import org.jspecify.annotations.NullMarked;
