/** The only reader of YAML: bounded, never throwing for bad content, keeping file, line and column of every key and value. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.definition.yaml;

import org.jspecify.annotations.NullMarked;
