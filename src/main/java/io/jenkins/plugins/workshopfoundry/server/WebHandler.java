package io.jenkins.plugins.workshopfoundry.server;

/** Answers the requests of one path. */
@FunctionalInterface
interface WebHandler {

    WebAnswer answer(WebRequest request);
}
