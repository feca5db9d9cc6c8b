package io.jenkins.plugins.workshopfoundry.architecture.samples.cloud.gcp;

public record Lends(String what) {}
