package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * A note on a failure of the SDK: which action failed, as a policy spells it. It is hung onto the exception as a suppressed
 * one, because the SDK lets no other kind of exception take its own one's place.
 */
final class FailedCall extends Exception {

    private static final long serialVersionUID = 1L;

    private final String action;

    private FailedCall(String action) {
        super(action, null, false, false);
        this.action = action;
    }

    /** Notes the action, for instance {@code ec2:RunInstances}. */
    static <T extends Throwable> T note(String action, T failure) {
        failure.addSuppressed(new FailedCall(action));
        return failure;
    }

    /** The action that is noted on a failure or on what caused it. */
    static Optional<String> action(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .flatMap(t -> Stream.of(t.getSuppressed()))
                .filter(FailedCall.class::isInstance)
                .map(note -> ((FailedCall) note).action)
                .findFirst();
    }

    /** Notes the action on every failure: only here does the SDK tell it. */
    static final class Naming implements ExecutionInterceptor {
        @Override
        public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
            String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
            String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            return note(service.toLowerCase(Locale.ROOT) + ":" + operation, context.exception());
        }
    }
}
