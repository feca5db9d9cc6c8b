package io.jenkins.plugins.workshopfoundry.architecture.samples.attic;

record Box(String content) {}
