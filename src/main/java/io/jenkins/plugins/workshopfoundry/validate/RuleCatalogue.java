package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ReadingFinding;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlFinding;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every id that a report can hold, by id; docs/problems.md has a paragraph for each. */
public final class RuleCatalogue {

    /** Where the project is published. */
    public static final URI HOME = URI.create("https://github.com/jenkinsci/workshop-foundry-plugin");

    private final Map<String, RuleInfo> byId = new TreeMap<>();

    private RuleCatalogue(Collection<RuleInfo> infos) {
        for (RuleInfo info : infos) {
            if (byId.put(info.id(), info) != null) {
                throw new IllegalStateException("Two rules are called " + info.id());
            }
        }
    }

    /** What reading can find, what every rule of {@link Validator} can find, and what it reports itself. */
    public static RuleCatalogue standard() {
        List<RuleInfo> infos = new ArrayList<>();
        infos.add(Validator.NO_DIRECTORY);
        for (YamlFinding finding : YamlFinding.values()) {
            infos.add(finding.info());
        }
        for (ReadingFinding finding : ReadingFinding.values()) {
            infos.add(finding.info());
        }
        StandardRules.of(ValidationOptions.DEFAULT).forEach(rule -> infos.addAll(rule.infos()));
        return new RuleCatalogue(infos);
    }

    /** Every rule, sorted by id. */
    public List<RuleInfo> all() {
        return List.copyOf(byId.values());
    }

    /** What is known about an id. */
    public Optional<RuleInfo> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where an id is explained. */
    public static URI help(String id) {
        return URI.create(HOME + "/blob/main/docs/problems.md#" + id.toLowerCase(Locale.ROOT));
    }
}
