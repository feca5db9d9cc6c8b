package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;

/** Opens the engine, once a command really needs it. */
@FunctionalInterface
interface Engine {

    OpenFoundry open(Configuration configuration);
}
