package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.util.FormValidation;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Answers of forms about what is typed into them. */
final class Checks {

    private Checks() {}

    /**
     * Reads a field of what is about to be saved: a form has said before what is wrong, a file of configuration as code
     * has not.
     *
     * @throws InvalidRequest if it cannot be read, with the field's name
     */
    static void field(String name, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidRequest e) {
            throw new InvalidRequest(name + ": " + e.what(), e.remedy(), e);
        }
    }

    /** Whether a text can be read; an empty one is fine, and so is any text that the reader is not asked to judge. */
    static FormValidation optional(@Nullable String text, Consumer<String> reading) {
        return Values.text(text).map(some -> read(some, reading)).orElseGet(FormValidation::ok);
    }

    /** Whether a text is there, and can be read. */
    static FormValidation required(@Nullable String text, String what, Consumer<String> reading) {
        return Values.text(text)
                .map(some -> read(some, reading))
                .orElseGet(() -> administers() ? FormValidation.error(what + " is needed.") : FormValidation.ok());
    }

    /** Whether a whole number lies between two others. */
    static FormValidation number(@Nullable String text, String what, int least, int most) {
        return required(text, what, some -> {
            try {
                Values.between(what, Integer.parseInt(some), least, most);
            } catch (NumberFormatException e) {
                throw new InvalidRequest("'" + some + "' is not a whole number.", "Write it like 20.", e);
            }
        });
    }

    /**
     * The sentence of a test that only an administrator may make, because it uses credentials and the network from here.
     */
    static FormValidation test(Supplier<String> test) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Checks.class.getClassLoader());
        try {
            return FormValidation.ok(test.get());
        } catch (FoundryException e) {
            return FormValidation.error(e.sentences());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static FormValidation read(String text, Consumer<String> reading) {
        if (!administers()) {
            return FormValidation.ok();
        }
        try {
            reading.accept(text);
            return FormValidation.ok();
        } catch (FoundryException e) {
            return FormValidation.error(e.sentences());
        }
    }

    static boolean administers() {
        return Jenkins.get().hasPermission(Jenkins.ADMINISTER);
    }
}
