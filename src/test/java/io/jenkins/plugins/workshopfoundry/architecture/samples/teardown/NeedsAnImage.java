package io.jenkins.plugins.workshopfoundry.architecture.samples.teardown;

import io.jenkins.plugins.workshopfoundry.architecture.samples.bake.LooksAhead;

record NeedsAnImage(LooksAhead image) {}
