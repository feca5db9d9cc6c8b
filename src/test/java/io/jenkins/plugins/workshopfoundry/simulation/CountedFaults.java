package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Call;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Fault;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import java.util.Locale;

/** Faults that are counted as they strike. */
record CountedFaults(Faults faults, Tally tally) implements Faults {

    @Override
    public Fault of(Call call) {
        Fault fault = faults.of(call);
        if (fault.kind() != Fault.Kind.NONE) {
            tally.count("fault: " + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        count(!fault.delay().isZero(), "slow");
        count(!fault.lag().isZero(), "seen late");
        count(fault.leavesDisk(), "leaves its disk");
        count(fault.doomed(), "doomed");
        return fault;
    }

    private void count(boolean strikes, String what) {
        if (strikes) {
            tally.count("fault: " + what);
        }
    }
}
