/** What is in the file that Jenkins installs. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.packaging;

import org.jspecify.annotations.NullMarked;
