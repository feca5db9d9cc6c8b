package io.jenkins.plugins.workshopfoundry.remote;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Counts what goes to a machine, and knows whether it was the machine that failed. */
final class ToMachine extends FilterOutputStream {

    private final LongConsumer sent;
    private long count;
    private boolean failed;

    ToMachine(OutputStream machine, LongConsumer sent) {
        super(machine);
        this.sent = sent;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        guard(() -> out.write(bytes, offset, length));
        count += length;
        sent.accept(count);
    }

    @Override
    public void flush() throws IOException {
        guard(out::flush);
    }

    @Override
    public void close() throws IOException {
        guard(out::close);
    }

    boolean failed() {
        return failed;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void guard(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
