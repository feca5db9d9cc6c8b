package com.cloudbees.jenkins.plugins.awscredentials;

import com.cloudbees.plugins.credentials.common.StandardCredentials;

/** As the aws-credentials plugin has it, with an SDK of its own. */
public interface AmazonWebServicesCredentials extends StandardCredentials {
    Object resolveCredentials();
}
