package io.jenkins.plugins.workshopfoundry.emulator;

/** Decides what goes wrong. Asked once for each request, before anything is done; by several threads at once. */
@FunctionalInterface
public interface Trouble {

    /** All is well, always. */
    Trouble NONE = call -> Mishap.NONE;

    /** What goes wrong with this request. */
    Mishap with(Call call);
}
