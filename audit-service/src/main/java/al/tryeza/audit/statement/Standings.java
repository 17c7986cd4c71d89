package al.tryeza.audit.statement;

import al.tryeza.audit.entries.KeyMark;
import al.tryeza.web.CurrentOfficer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of institutions, seats at tables, and which table has which case. */
public interface Standings {

    /** Keeps the name of an institution unless a newer one is known. */
    void institution(String id, String name, long version);

    /** Keeps who sits at a table unless something newer is known. */
    void table(String id, List<String> seats, long version);

    /**
     * A table got a case; within the caller's transaction, which stores the entry.
     *
     * @param index of the entry that says so
     * @param key of the case
     */
    void placed(long index, KeyMark key, String table);

    /**
     * A case does not exist any more for somebody.
     *
     * @param index of the entry that says so
     * @param parties officers, institutions and tables
     */
    void recused(long index, KeyMark key, List<String> parties);

    /** What is known of the officer and the case; empty where no such case is known, or its key was destroyed. */
    Optional<Standing> find(CurrentOfficer officer, String caseRef);

    /** Names of institutions, by id. */
    Map<String, String> names();
}
