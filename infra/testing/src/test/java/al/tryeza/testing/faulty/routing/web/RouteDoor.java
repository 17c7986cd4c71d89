package al.tryeza.testing.faulty.routing.web;

import al.tryeza.testing.faulty.casework.jdbc.CaseTable;

/** Uses another capability's storage. */
record RouteDoor(CaseTable table) {}
