package io.jenkins.plugins.workshopfoundry.validate.script;

/**
 * One word of a shell command.
 *
 * @param text the word with its quotes taken away; variables and substitutions stay as they are written
 * @param line 1-based line on which it begins
 * @param column 1-based column at which it begins
 */
public record ShellWord(String text, int line, int column) {}
