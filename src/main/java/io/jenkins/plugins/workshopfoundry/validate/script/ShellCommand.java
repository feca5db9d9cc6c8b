package io.jenkins.plugins.workshopfoundry.validate.script;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One simple command: a name and its arguments.
 *
 * @param words the words in order; never empty
 * @param background whether it ends with {@code &}, so that the script does not wait for it
 */
public record ShellCommand(List<ShellWord> words, boolean background) {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\+?=.*", Pattern.DOTALL);

    /** Words that only say how the command behind them runs. */
    private static final Set<String> PREFIXES = Set.of(
            "if", "then", "else", "elif", "while", "until", "do", "!", "{", "time", "exec", "command", "sudo", "env",
            "nohup", "eval");

    /** Copies the words. */
    public ShellCommand {
        words = List.copyOf(words);
    }

    /** The command without assignments and words such as {@code exec} or {@code sudo} in front; it may be empty. */
    public List<ShellWord> essence() {
        int first = 0;
        while (first < words.size() && isPrefix(words.get(first).text())) {
            first++;
        }
        return words.subList(first, words.size());
    }

    private static boolean isPrefix(String word) {
        return PREFIXES.contains(word) || ASSIGNMENT.matcher(word).matches();
    }
}
