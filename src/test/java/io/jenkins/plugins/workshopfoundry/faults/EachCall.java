package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.emulator.Call;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.Trouble;
import java.util.HashMap;
import java.util.Map;

/** Every call goes wrong in the same way, until it has been made so often in the same words. */
final class EachCall implements Trouble {

    private final int answered;
    private final Mishap mishap;
    private final Map<String, Integer> made = new HashMap<>();

    /** @param answered which attempt is answered, from 1 */
    EachCall(int answered, Mishap mishap) {
        this.answered = answered;
        this.mishap = mishap;
    }

    @Override
    public synchronized Mishap with(Call call) {
        String words = call.region() + call.action() + call.parameters();
        return made.merge(words, 1, Integer::sum) % answered == 0 ? Mishap.NONE : mishap;
    }
}
