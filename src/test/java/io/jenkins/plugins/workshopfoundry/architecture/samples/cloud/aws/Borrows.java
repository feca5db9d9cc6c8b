package io.jenkins.plugins.workshopfoundry.architecture.samples.cloud.aws;

import io.jenkins.plugins.workshopfoundry.architecture.samples.cloud.gcp.Lends;

record Borrows(Lends from) {}
