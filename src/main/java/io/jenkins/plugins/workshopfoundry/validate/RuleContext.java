package io.jenkins.plugins.workshopfoundry.validate;

/**
 * What a rule may look at.
 *
 * @param files what the workshop's directory holds
 */
public record RuleContext(WorkshopFiles files) {}
