package io.jenkins.plugins.workshopfoundry.cost;

/**
 * Machines of one kind, each with a disk and a public address.
 *
 * @param type the cloud's name of the machine type; the empty string where the cloud has none
 * @param count how many
 * @param diskGigabytes the size of each one's disk
 */
public record MachineUse(String type, int count, int diskGigabytes) {}
