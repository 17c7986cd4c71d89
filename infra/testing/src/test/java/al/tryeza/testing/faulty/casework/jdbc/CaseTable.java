package al.tryeza.testing.faulty.casework.jdbc;

/** Public without need. */
public record CaseTable(String name) {}
