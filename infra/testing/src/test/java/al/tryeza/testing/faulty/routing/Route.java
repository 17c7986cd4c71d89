package al.tryeza.testing.faulty.routing;

import al.tryeza.testing.faulty.casework.CaseManager;
import org.jspecify.annotations.Nullable;

/** Goes round in circles. */
public final class Route {

    private final String name;
    private @Nullable CaseManager manager;

    public Route(String name) {
        this.name = name;
    }

    public String name() {
        return name + (manager == null);
    }

    public void assign(CaseManager newManager) {
        manager = newManager;
    }
}
