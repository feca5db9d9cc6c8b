package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.model.TaskListener;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Tells in a build's log what is wrong with a workshop; each rule's id leads to its paragraph in the documentation. */
final class ProblemLog {

    private final TaskListener listener;

    ProblemLog(TaskListener listener) {
        this.listener = listener;
    }

    void tell(List<Map<String, Object>> problems) throws IOException {
        for (Map<String, Object> problem : problems) {
            listener.getLogger().print(harmless(problem, "place") + ": " + problem.get("severity") + " ");
            listener.hyperlink(harmless(problem, "help"), harmless(problem, "id"));
            listener.getLogger().println();
            listener.getLogger().println("    " + harmless(problem, "what"));
            listener.getLogger().println("    " + harmless(problem, "remedy"));
        }
        listener.getLogger().println(sum(problems.size()));
    }

    private static String sum(int problems) {
        return switch (problems) {
            case 0 -> "No problems found.";
            case 1 -> "1 problem found.";
            default -> problems + " problems found.";
        };
    }

    private static String harmless(Map<String, Object> problem, String key) {
        return BuildLog.harmless(String.valueOf(problem.get(key)));
    }
}
