package io.jenkins.plugins.workshopfoundry.emulator.ec2;

/**
 * A refusal, with the codes of Amazon's page "Error codes for the Amazon EC2 API" and the words that EC2 is known to
 * use.
 */
final class Ec2Error extends RuntimeException {

    private final int status;
    private final String code;

    Ec2Error(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Anything that is the client's fault. */
    static Ec2Error of(String code, String message) {
        return new Ec2Error(400, code, message);
    }

    static Ec2Error value(String message) {
        return of("InvalidParameterValue", message);
    }

    static Ec2Error combination(String message) {
        return of("InvalidParameterCombination", message);
    }

    static Ec2Error missing(String parameter) {
        return of("MissingParameter", "The request must contain the parameter " + parameter);
    }

    static Ec2Error dependency(String id) {
        return of("DependencyViolation", "resource " + id + " has a dependent object");
    }

    static Ec2Error limit(String code, String message) {
        return of(code, message);
    }

    /** With this status the JDK's HTTP client keeps the text to itself: the SDK shows no code, only 401. */
    static Ec2Error auth() {
        return new Ec2Error(401, "AuthFailure", "AWS was not able to validate the provided access credentials");
    }

    static Ec2Error dryRun() {
        return new Ec2Error(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }
}
