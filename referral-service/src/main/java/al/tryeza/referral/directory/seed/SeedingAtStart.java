package al.tryeza.referral.directory.seed;

import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the directory up to its seed when the service starts; what is there already stays as it is. */
public final class SeedingAtStart implements ApplicationRunner, Ordered {

    private static final Logger log = LoggerFactory.getLogger(SeedingAtStart.class);

    private final Registration registration;
    private final TransactionTemplate transaction;
    private final @Nullable Resource officers;

    /**
     * Seeds with what ships with the service, and these officers.
     *
     * @param officers table of officers, or null where they are registered otherwise
     */
    public SeedingAtStart(Registration registration, TransactionTemplate transaction, @Nullable Resource officers) {
        this.registration = registration;
        this.transaction = transaction;
        this.officers = officers;
    }

    /** Before all that needs somebody to be in the directory; runners without an order come in any. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var institutions = DirectorySeed.institutions(new ClassPathResource("directory/institutions.csv"));
        var tables = DirectorySeed.tables(new ClassPathResource("directory/tables.csv"));
        var people = officers == null ? List.<Officer>of() : DirectorySeed.officers(officers);
        UntilRegistrySpeaks.retry(
                () -> transaction.executeWithoutResult(_ -> registration.register(institutions, tables, people)));
        log.atInfo()
                .addKeyValue("institutions", institutions.size())
                .addKeyValue("tables", tables.size())
                .addKeyValue("officers", people.size())
                .log("directory seeded");
    }
}
