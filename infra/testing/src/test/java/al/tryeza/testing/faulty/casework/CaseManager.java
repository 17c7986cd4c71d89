package al.tryeza.testing.faulty.casework;

import al.tryeza.events.CaseOpened;
import al.tryeza.servers.Ports;
import al.tryeza.testing.faulty.routing.Route;
import java.sql.Connection;

/** Has a name that says nothing, knows JDBC and Avro, another module, and a capability that knows it. */
public final class CaseManager {

    private final Connection connection;

    public CaseManager(Connection connection) {
        this.connection = connection;
    }

    public Route open(CaseOpened event) {
        System.out.println(Ports.free() + connection.toString());
        return new Route(event.toString());
    }
}
