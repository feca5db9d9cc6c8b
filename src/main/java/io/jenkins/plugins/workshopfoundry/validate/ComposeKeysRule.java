package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Base;
import io.jenkins.plugins.workshopfoundry.definition.ComposeEdition;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.DidYouMean;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every key of the compose file is known, and known to the Compose that the base brings. */
final class ComposeKeysRule implements Rule {

    private static final RuleInfo UNKNOWN = RuleInfo.error("WF201", "unknown key in the compose file");
    private static final RuleInfo TOO_NEW = RuleInfo.error("WF220", "key that the base's Compose does not know");

    private final ComposeKeys keys = new ComposeKeys();

    @Override
    public List<RuleInfo> infos() {
        return List.of(UNKNOWN, TOO_NEW);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        Optional<ComposeWorkshop> workshop = Composes.readable(context);
        if (workshop.isEmpty()) {
            return List.of();
        }
        ComposeEdition edition = workshop.get().options().base().value().compose();
        Set<Problem> problems = new LinkedHashSet<>();
        YamlMap document = workshop.get().compose().document();
        if (document.has("services")) {
            walk(document, "", edition, problems);
        } else {
            misspelt(document, problems);
        }
        return new ArrayList<>(problems);
    }

    private void walk(YamlNode node, String path, ComposeEdition edition, Set<Problem> problems) {
        if (node instanceof YamlList list) {
            list.items().forEach(item -> walk(item, path + "/[]", edition, problems));
        } else if (node instanceof YamlMap map) {
            Optional<ComposeKeys.Level> level = keys.level(path);
            if (level.isPresent()) {
                map.entries().forEach(entry -> known(entry, level.get(), path, edition, problems));
            } else if (keys.isNamed(path)) {
                map.entries().forEach(entry -> walk(entry.value(), path + "/*", edition, problems));
            }
        }
    }

    private void known(
            YamlMap.Entry entry, ComposeKeys.Level level, String path, ComposeEdition edition, Set<Problem> problems) {
        String key = entry.name();
        if (key.startsWith("x-")) {
            return;
        }
        if (!level.knows(key)) {
            problems.add(unknown(entry, level));
        } else if (edition == ComposeEdition.V1_29 && level.recent().contains(key)) {
            problems.add(TOO_NEW.at(
                    entry.key().location(),
                    "%s, which the base brings, does not know the key %s and refuses the file."
                            .formatted(edition.title(), key),
                    "Leave it out, or choose the base %s in .image-builder.yml.".formatted(Base.UBUNTU_24_04.word())));
        } else {
            walk(entry.value(), path + "/" + key, edition, problems);
        }
    }

    /** Without services, every key of an ancient file would be unknown; only what was nearly right is worth a word. */
    private void misspelt(YamlMap document, Set<Problem> problems) {
        keys.level("")
                .ifPresent(level -> document.entries().stream()
                        .filter(entry -> !level.knows(entry.name()))
                        .filter(entry ->
                                DidYouMean.nearest(entry.name(), level.all()).isPresent())
                        .forEach(entry -> problems.add(unknown(entry, level))));
    }

    private static Problem unknown(YamlMap.Entry entry, ComposeKeys.Level level) {
        return UNKNOWN.at(
                entry.key().location(),
                "Compose has no key %s here.".formatted(entry.name()),
                DidYouMean.nearest(entry.name(), level.all())
                        .map("Did you mean %s?"::formatted)
                        .orElse("Remove it, or begin it with x- if it is for something else."));
    }
}
