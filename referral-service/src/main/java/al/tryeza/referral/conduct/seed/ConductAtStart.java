package al.tryeza.referral.conduct.seed;

import al.tryeza.referral.conduct.FirstRules;
import al.tryeza.referral.directory.seed.SeedTable;
import al.tryeza.referral.directory.seed.UntilRegistrySpeaks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives tables their first rules when the service starts, and takes from the officers' seed who had accepted them: its
 * column {@code accepted} names tables. A later version no seed can accept.
 */
public final class ConductAtStart implements ApplicationRunner, Ordered {

    private final FirstRules rules;
    private final TransactionTemplate transaction;
    private final @Nullable Resource officers;

    /** @param officers table of officers, or null where they are registered otherwise */
    public ConductAtStart(FirstRules rules, TransactionTemplate transaction, @Nullable Resource officers) {
        this.rules = rules;
        this.transaction = transaction;
        this.officers = officers;
    }

    /** After the directory was seeded. */
    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var rows = officers == null ? List.<Map<String, String>>of() : SeedTable.read(officers);
        UntilRegistrySpeaks.retry(() -> transaction.executeWithoutResult(_ -> {
            rules.open();
            rows.forEach(this::accepted);
        }));
    }

    private void accepted(Map<String, String> officer) {
        Stream.of(officer.getOrDefault("accepted", "").split(" "))
                .filter(table -> !table.isEmpty())
                .forEach(table -> rules.accepted(officer.getOrDefault("id", ""), table));
    }
}
