package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.List;

/**
 * What an institution states that a person withdrew; what names nothing means everything.
 *
 * @param recipients ids of institutions and tables
 */
public record StatedWithdrawal(List<String> recipients, List<Purpose> purposes, List<DataClass> categories) {}
