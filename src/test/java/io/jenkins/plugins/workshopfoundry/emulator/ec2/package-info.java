/** A stand-in for Amazon EC2 and STS that speaks their query protocol on the loopback, as strictly as they do. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import org.jspecify.annotations.NullMarked;
