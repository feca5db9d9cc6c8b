package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.definition.MachineDefinition;
import java.util.List;
import java.util.TreeMap;

/** The plan files of a machine workshop. */
record MachinePlan(MachineDefinition machine) {

    void addTo(PlanFiles files) {
        files.text("update", machine.update() ? "yes\n" : "no\n");
        column(files, "packages", machine.packages());
        column(files, "scripts.list", machine.scripts());
        PlanFiles.Lines installed = files.lines();
        machine.files()
                .forEach(f -> installed.add(f.source().value(), f.target().value(), f.mode(), f.owner()));
        installed.into("files.list");
        PlanFiles.Lines units = files.lines();
        machine.units().forEach(u -> units.add(u.source().value(), u.enable() ? "yes" : "no"));
        units.into("units.list");
        sysctl(files);
        checks(files);
    }

    private static void column(PlanFiles files, String name, List<Located<String>> values) {
        PlanFiles.Lines lines = files.lines();
        values.forEach(value -> lines.add(value.value()));
        lines.into(name);
    }

    private void sysctl(PlanFiles files) {
        PlanFiles.Lines lines = files.lines();
        new TreeMap<>(machine.sysctl()).forEach((key, value) -> lines.add(key + " = " + value.value()));
        lines.into("sysctl.conf");
    }

    private void checks(PlanFiles files) {
        int number = 0;
        for (MachineDefinition.Check check : machine.checks()) {
            number++;
            String head = check.name().replaceAll("\\p{Cntrl}", " ") + "\n"
                    + check.within().toSeconds() + "\n";
            files.text("checks/%03d".formatted(number), head + check.run().value() + "\n");
        }
    }
}
