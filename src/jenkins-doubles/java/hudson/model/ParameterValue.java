package hudson.model;

import java.io.Serializable;

/** Has a value. */
public abstract class ParameterValue implements Serializable {
    public Object getValue() {
        return null;
    }
}
