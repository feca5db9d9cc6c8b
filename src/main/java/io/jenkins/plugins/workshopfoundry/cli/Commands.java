package io.jenkins.plugins.workshopfoundry.cli;

import java.lang.reflect.Constructor;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and gives those that work with the engine their door to it. */
final class Commands implements IFactory {

    private final Supplier<Session> sessions;

    Commands(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!SessionCommand.class.isAssignableFrom(type)) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<K> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        K command = constructor.newInstance();
        ((SessionCommand) command).sessions(sessions);
        return command;
    }
}
