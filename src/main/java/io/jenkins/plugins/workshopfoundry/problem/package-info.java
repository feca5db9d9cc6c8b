/** What is wrong, where, and what to do about it: the one vocabulary of every refusal in the project. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.NullMarked;
