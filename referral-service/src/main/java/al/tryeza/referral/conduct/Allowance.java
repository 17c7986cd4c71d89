package al.tryeza.referral.conduct;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;

/** One line of rules of conduct: institutions of this kind may be granted this class of data for this purpose. */
public record Allowance(InstitutionKind kind, Purpose purpose, DataClass category) {}
