package al.tryeza.testing.faulty.nullable;

/** In a package that says nothing about null. */
record Unmarked(String name) {}
