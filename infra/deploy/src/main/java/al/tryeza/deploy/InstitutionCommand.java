package al.tryeza.deploy;

import al.tryeza.local.RunFolder;
import al.tryeza.local.institution.Institution;
import java.util.List;

/**
 * {@code infra/deploy/compose run --rm institution add|rotate|revoke NAME} and {@code list [NAME]}: as {@code
 * infra/institution} of the local stack, on this broker.
 */
public final class InstitutionCommand {

    private InstitutionCommand() {}

    /** What to do, and with which institution. */
    public static void main(String[] words) throws InterruptedException {
        var platform = new Platform(Handover.inContainer().passwords(), System.getenv());
        System.exit(Institution.run(List.of(words), RunFolder.current(), _ -> platform.topics()));
    }
}
