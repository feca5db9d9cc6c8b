/** What a classroom will cost and has cost so far, by a dated price file. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cost;

import org.jspecify.annotations.NullMarked;
