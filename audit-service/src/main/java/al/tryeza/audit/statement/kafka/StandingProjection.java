package al.tryeza.audit.statement.kafka;

import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.audit.statement.Standings;
import al.tryeza.events.InstitutionState;
import al.tryeza.events.Recused;
import al.tryeza.events.ReferralAwaitingPlace;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.Seat;
import al.tryeza.events.TableState;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One case for each event that names, seats, places or recuses. */
final class StandingProjection implements Projection {

    /** Longest name of an institution that is kept, in characters. */
    private static final int LONGEST = 200;

    private final Standings standings;

    StandingProjection(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        throw new UnsupportedOperationException("only with the key of the case");
    }

    @Override
    public void apply(List<Followed> events) {
        events.forEach(
                followed -> apply(followed.stored().index(), followed.stored().key(), followed.event()));
    }

    private void apply(long index, KeyMark key, SpecificRecord event) {
        switch (event) {
            case InstitutionState state
            when LegalText.isId(state.getSubject().getEntityId()) ->
                standings.institution(
                        state.getSubject().getEntityId(),
                        printable(state.getContent().getName()),
                        state.getStructure().getVersion());
            case TableState state
            when LegalText.isId(state.getSubject().getEntityId()) ->
                standings.table(
                        state.getSubject().getEntityId(),
                        state.getContent().getSeats().stream()
                                .map(Seat::getInstitution)
                                .filter(LegalText::isId)
                                .toList(),
                        state.getStructure().getVersion());
            case ReferralRouted routed -> {
                placed(index, key, routed.getContent().getTable());
                recused(index, key, routed.getContent().getRecused());
            }
            case ReferralAwaitingPlace waiting -> {
                placed(index, key, waiting.getSubject().getTable());
                recused(index, key, waiting.getContent().getRecused());
            }
            case Recused recused ->
                recused(index, key, List.of(recused.getContent().getParty()));
            default -> {
                // neither a name nor a seat nor a place
            }
        }
    }

    private void placed(long index, KeyMark key, String table) {
        if (LegalText.isId(table)) {
            standings.placed(index, key, table);
        }
    }

    private void recused(long index, KeyMark key, List<String> parties) {
        if (!parties.isEmpty()) {
            standings.recused(
                    index, key, parties.stream().filter(LegalText::isId).toList());
        }
    }

    /** What a column takes and paper shows. */
    private static String printable(String name) {
        String text = name.replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
