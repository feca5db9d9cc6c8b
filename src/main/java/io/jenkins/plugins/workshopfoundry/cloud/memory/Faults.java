package io.jenkins.plugins.workshopfoundry.cloud.memory;

/** Decides what goes wrong. Asked once for each call, before it does anything; may be asked by several threads. */
@FunctionalInterface
public interface Faults {

    /** What goes wrong with this call. */
    Fault of(Call call);

    /** All is well, always. */
    static Faults none() {
        return call -> Fault.NONE;
    }
}
