package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.machine.Kit;
import java.util.Map;
import java.util.TreeMap;

/** What all inputs of a bake come to: two bakes of the same digest would make the same image. */
final class InputDigest {

    private InputDigest() {}

    static String of(BakeStages.Capture capture, String baseDigest) {
        BakePlan plan = capture.plan();
        TreeDigest digest = new TreeDigest();
        digest.text(capture.tree().digest());
        digest.text(baseDigest);
        digest.text(Kit.digest());
        digest.text(plan.version());
        digest.text(plan.architecture() + " " + plan.diskGb());
        for (Map.Entry<String, String> type : new TreeMap<>(plan.machineType()).entrySet()) {
            digest.text(type.getKey() + "=" + type.getValue());
        }
        plan.files().forEach((name, content) -> digest.text(name + "\0" + content));
        return digest.value();
    }
}
