package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import java.util.regex.Pattern;

/** Writes one file on the machine, whole or not at all. */
final class FilePut {

    /**
     * $1 path, $2 mode, $3 size. A connection that is cut looks like the end of the input: the size tells. The folder's
     * mode is the usual one, the content is never readable by others on its way.
     */
    private static final String SCRIPT = """
            set -eu
            umask 022
            mkdir -p "${1%/*}/"
            new=$1.new.$$
            trap 'rm -f "$new"' EXIT
            (umask 077; cat >"$new")
            [ "$(stat -c %s "$new")" = "$3" ] || { echo "the content came incomplete" >&2; exit 75; }
            chmod "$2" "$new"
            mv -fT "$new" "$1"
            """;

    private static final Pattern MODE = Pattern.compile("[0-7]{3,4}");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final MachineShell shell;

    FilePut(MachineShell shell) {
        this.shell = shell;
    }

    void put(String path, String mode, byte[] content) {
        if (!MODE.matcher(mode).matches()) {
            throw new InvalidRequest("'" + mode + "' is no mode of a file.", "Write it in octal, like 0644.");
        }
        String line = Shell.line("sh", "-c", SCRIPT, "sh", absolute(path), mode, Integer.toString(content.length));
        SshOutput output = new SshOutput(0);
        int exit = shell.repeatable(line, new BytesUpload(content), sent -> {}, LIMIT, output);
        if (exit != 0) {
            throw shell.refused("Writing " + path, exit, output);
        }
    }

    /** The path itself; refused unless it begins at the root and goes only down. */
    static String absolute(String path) {
        boolean climbs = ("/" + path + "/").contains("/../");
        if (!path.startsWith("/") || path.length() < 2 || climbs) {
            throw new InvalidRequest(
                    "'" + path + "' is no absolute path on a machine.", "Begin it with / and leave out '..'.");
        }
        return path;
    }
}
