package al.tryeza.referral.corrections.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.corrections.CaseCode;
import al.tryeza.referral.corrections.CorrectionStore;
import al.tryeza.referral.routing.AgeBand;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes a case whose row the caller holds. */
final class JdbcCorrections implements CorrectionStore {

    private final JdbcClient jdbc;

    JdbcCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CaseCode> age(CaseRef ref, AgeBand band) {
        Set<CaseCode> changed = jdbc.sql("SELECT age_band, child FROM casework.case_file WHERE ref = ?")
                .param(ref.value())
                .query((row, _) -> changed(row.getString("age_band"), row.getBoolean("child"), band))
                .single();
        jdbc.sql("UPDATE casework.case_file SET age_band = :band, child = :child WHERE ref = :ref")
                .param("band", band.name())
                .param("child", band.isChild())
                .param("ref", ref.value())
                .update();
        return changed;
    }

    private static Set<CaseCode> changed(String band, boolean child, AgeBand now) {
        Set<CaseCode> changed = EnumSet.noneOf(CaseCode.class);
        if (!band.equals(now.name())) {
            changed.add(CaseCode.AGE_BAND);
        }
        if (child != now.isChild()) {
            changed.add(CaseCode.CHILD);
        }
        return changed;
    }
}
