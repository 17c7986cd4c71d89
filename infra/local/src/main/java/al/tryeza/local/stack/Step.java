package al.tryeza.local.stack;

import al.tryeza.servers.ChildProcess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Something to be done once others are ready, without a process that stays. */
record Step(String name, List<String> needs, Runnable work) implements Part {

    @Override
    public void start() {
        work.run();
    }

    @Override
    public void stop() {}

    @Override
    public Optional<ChildProcess> process() {
        return Optional.empty();
    }

    @Override
    public void onUnexpectedExit(Consumer<ChildProcess> listener) {}
}
