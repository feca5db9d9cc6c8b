package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.Parts;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page over many classrooms asks the ledger as often as a page over one. */
class PageQueriesTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theNumberOfQuestionsDoesNotGrowWithTheClassrooms() {
        try (World.Process process = World.virtual(folder, time).process(time)) {
            Desk desk = new Foundry(counting(process.parts())).desk();
            Crowd crowd = new Crowd(process.parts().ledger(), time.instant());
            crowd.fill(1, 2);
            List<String> ofOne = page(desk);
            crowd.fill(60, 2);
            assertThat(page(desk))
                    .isEqualTo(ofOne)
                    .containsExactly("standing", "taken", "standing", "inUse")
                    .as("classrooms, learners, origins, images");
            assertThat(desk.rooms().rooms()).hasSize(60);
        }
    }

    private List<String> page(Desk desk) {
        asked.clear();
        RoomList rooms = desk.rooms();
        assertThat(desk.soFar(rooms.rooms())).hasSameSizeAs(rooms.rooms());
        return List.copyOf(asked);
    }

    private Parts counting(Parts parts) {
        return new Parts(
                (Ledger) counted(Ledger.class, parts.ledger(), false),
                parts.sites(),
                parts.vault(),
                parts.poll(),
                parts.fanout(),
                parts.settings(),
                parts.checkpoints(),
                parts.captures(),
                parts.validator(),
                parts.doors(),
                parts.chance());
    }

    /** Every call of a part of the ledger is one question. */
    private Object counted(Class<?> port, Object real, boolean counts) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object answer = method.invoke(real, arguments);
                if (counts) {
                    asked.add(method.getName());
                    return answer;
                }
                return method.getReturnType().isInterface() ? counted(method.getReturnType(), answer, true) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler);
    }
}
