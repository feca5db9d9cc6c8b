package hudson.model;

import java.io.Serializable;

public abstract class ParameterValue implements Serializable {
    public Object getValue() {
        throw new LinkageError();
    }
}
