/** Amazon EC2 as a cloud: requests, error sorting and labels; the only room that knows the AWS SDK. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud.aws;

import org.jspecify.annotations.NullMarked;
