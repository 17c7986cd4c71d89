package al.tryeza.referral.casework;

import al.tryeza.referral.directory.Officer;
import java.util.Set;

/**
 * Who looks, and by what right they may see a case at all.
 *
 * @param officer officer id, empty where an institution's system looks and no human
 * @param tables tables at which their institution sits
 */
public record Viewer(String officer, String institution, Set<String> roles, Set<String> tables) {

    public Viewer {
        roles = Set.copyOf(roles);
        tables = Set.copyOf(tables);
    }

    /** Stands for an institution's own system: what exists for its officers at the tables exists for it. */
    public static Viewer ofInstitution(String institution, Set<String> tables) {
        return new Viewer("", institution, Set.of(Officer.TABLE_MEMBER), tables);
    }

    /** Who gives an institution's word, as far as tables are concerned: an officer of it, or its own system. */
    public static Viewer speakingFor(Actor actor, Set<String> tables) {
        return actor.officer() == null
                ? ofInstitution(actor.institution(), tables)
                : new Viewer(actor.officer(), actor.institution(), Set.of(Officer.TABLE_MEMBER), tables);
    }

    /** Sees the cases of the tables the institution sits at, and those it raised or joined. */
    public boolean tableMember() {
        return roles.contains(Officer.TABLE_MEMBER);
    }

    /** Sees the cases that no rule could place. */
    public boolean nationalDesk() {
        return roles.contains(Officer.NATIONAL_DESK);
    }

    /**
     * Whether they do what a secretary does for a case that they may see: the secretary of the table that has it, or the
     * national desk, for which only cases exist that nobody else leads.
     *
     * @param table that has the case
     */
    public boolean leads(String table) {
        return (roles.contains(Officer.SECRETARY) && tables.contains(table)) || nationalDesk();
    }

    /** Sees every case, in codes. */
    public boolean responsibleAuthority() {
        return roles.contains(Officer.RESPONSIBLE_AUTHORITY);
    }

    /** The viewer as the record names them. */
    public Actor actor() {
        return new Actor(officer, institution, actingRole());
    }

    private String actingRole() {
        if (roles.contains(Officer.SECRETARY)) {
            return Officer.SECRETARY;
        }
        if (tableMember()) {
            return Officer.TABLE_MEMBER;
        }
        return nationalDesk()
                ? Officer.NATIONAL_DESK
                : roles.stream().sorted().findFirst().orElse("none");
    }
}
