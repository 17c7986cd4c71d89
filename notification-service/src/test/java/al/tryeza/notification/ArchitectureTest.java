package al.tryeza.notification;

import al.tryeza.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("al.tryeza.notification");
    }
}
