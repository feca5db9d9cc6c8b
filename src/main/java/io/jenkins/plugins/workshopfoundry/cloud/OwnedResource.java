package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;

/**
 * Something of ours, found in a cloud.
 *
 * @param ref what and where
 * @param labels whose
 */
public record OwnedResource(ResourceRef ref, OwnershipLabels labels) {}
