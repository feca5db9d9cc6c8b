package io.jenkins.plugins.workshopfoundry.definition.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** Stops a document that is nested too deeply, or is more than one, before the composer recurses into it. */
final class GuardedParser implements Parser {

    private final Parser parser;
    private final int depthLimit;
    private int depth;
    private int documents;

    GuardedParser(Parser parser, int depthLimit) {
        this.parser = parser;
        this.depthLimit = depthLimit;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> enter(event);
            case MappingEnd, SequenceEnd -> depth--;
            case DocumentStart -> begin(event);
            default -> {
                // scalars, aliases and the stream's own events neither nest nor begin anything
            }
        }
        return event;
    }

    private void enter(Event event) {
        depth++;
        if (depth > depthLimit) {
            throw new Refusal(
                    YamlFinding.TOO_MUCH,
                    event.getStartMark(),
                    "Collections are nested deeper than %d levels here.".formatted(depthLimit),
                    "Flatten the file.");
        }
    }

    private void begin(Event event) {
        documents++;
        if (documents > 1) {
            throw new Refusal(
                    YamlFinding.SEVERAL_DOCUMENTS,
                    event.getStartMark(),
                    "A second document begins here; only one can be read.",
                    "Remove the line --- and what follows, or put it into a file of its own.");
        }
    }
}
