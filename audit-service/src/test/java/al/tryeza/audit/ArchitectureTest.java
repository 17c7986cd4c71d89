package al.tryeza.audit;

import al.tryeza.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("al.tryeza.audit", location -> !location.contains("/al/tryeza/audit/ledger/"));
    }
}
