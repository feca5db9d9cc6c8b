package hudson.util;

import java.util.ArrayList;

/** A list of names and values. */
public class ListBoxModel extends ArrayList<ListBoxModel.Option> {
    private static final long serialVersionUID = 1L;

    /** One entry. */
    public static final class Option {
        public final String name;
        public final String value;

        Option(String name, String value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    public void add(String displayName, String value) {
        add(new Option(displayName, value));
    }
}
