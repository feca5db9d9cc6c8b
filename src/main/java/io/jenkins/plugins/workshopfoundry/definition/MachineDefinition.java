package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What {@code machine.yaml} says, applied in the order packages, files, sysctl, units, scripts.
 *
 * @param readable whether the file could be read; everything is empty where it could not
 * @param base the distribution
 * @param architecture the processor family
 * @param update whether packages are brought up to date first
 * @param packages packages of the distribution to install
 * @param files files to put onto the machine
 * @param units systemd units to install
 * @param sysctl kernel settings by name
 * @param scripts scripts of the workshop to run once, as root, in order
 * @param checks what must hold on a machine started from the image
 */
public record MachineDefinition(
        boolean readable,
        Located<Base> base,
        Located<Architecture> architecture,
        boolean update,
        List<Located<String>> packages,
        List<InstalledFile> files,
        List<Unit> units,
        Map<String, Located<String>> sysctl,
        List<Located<String>> scripts,
        List<Check> checks) {

    /**
     * A file that is put onto the machine.
     *
     * @param source path in the workshop
     * @param target absolute path on the machine
     * @param mode permissions as four octal digits, by default {@code 0644}
     * @param owner {@code user:group}, by default {@code root:root}
     */
    public record InstalledFile(Located<String> source, Located<String> target, String mode, String owner) {}

    /**
     * A systemd unit.
     *
     * @param source path in the workshop; its last part is the unit's name
     * @param enable whether it starts at boot, by default yes
     */
    public record Unit(Located<String> source, boolean enable) {

        /** The unit's name. */
        public String name() {
            return source.value().substring(source.value().lastIndexOf('/') + 1);
        }
    }

    /**
     * Something that must hold on a started machine.
     *
     * @param name what it is about, in the author's words
     * @param run a shell command; it holds when the command ends with 0
     * @param within how long it may take until it holds, by default 30 s
     */
    public record Check(String name, Located<String> run, Duration within) {}

    /** Copies the collections. */
    public MachineDefinition {
        packages = List.copyOf(packages);
        files = List.copyOf(files);
        units = List.copyOf(units);
        sysctl = Map.copyOf(sysctl);
        scripts = List.copyOf(scripts);
        checks = List.copyOf(checks);
    }
}
