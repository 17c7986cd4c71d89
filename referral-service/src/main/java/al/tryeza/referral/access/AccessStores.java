package al.tryeza.referral.access;

import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.directory.Directory;
import java.util.List;

/** What deciding reads and writes, all under one role and in one transaction. */
public record AccessStores(
        Directory directory,
        CaseStandings cases,
        List<CandidateSource> candidates,
        AccessRecords records,
        OfficerTries tries) {

    public AccessStores {
        candidates = List.copyOf(candidates);
    }
}
