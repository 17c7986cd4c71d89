package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.ConsentBasis;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.List;

/**
 * What a referral rests on, and what it may be used for.
 *
 * @param to ids of the institutions or tables that may have it; none means the table it is routed to
 * @param purposes purposes consented to
 * @param categories classes of data consented to; any other stays sealed and is never granted
 */
public record ConsentScope(ConsentBasis basis, List<String> to, List<Purpose> purposes, List<DataClass> categories) {}
