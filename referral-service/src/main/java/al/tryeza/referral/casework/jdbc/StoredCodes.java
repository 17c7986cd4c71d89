package al.tryeza.referral.casework.jdbc;

import al.tryeza.referral.codes.Code;
import al.tryeza.referral.disclosure.CodedReferral;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codes of a referral as they are kept, each as it is written at the doors. */
record StoredCodes(
        List<String> citizenship,
        @Nullable String primaryLanguage,
        List<String> indicators,
        List<String> exploitationTypes,
        List<String> methodsOfControl,
        List<String> recruitmentWebsitesAndApps,
        List<String> needs,
        String consentBasis,
        List<String> consentTo,
        List<String> consentPurposes,
        List<String> consentCategories) {

    static StoredCodes of(CodedReferral codes) {
        return new StoredCodes(
                codes.citizenship(),
                codes.primaryLanguage().orElse(null),
                texts(codes.indicators()),
                texts(codes.exploitationTypes()),
                texts(codes.methodsOfControl()),
                texts(codes.recruitmentChannels()),
                texts(codes.needs()),
                codes.consent().basis().code(),
                codes.consent().to(),
                texts(codes.consent().purposes()),
                texts(codes.consent().categories()));
    }

    private static List<String> texts(Collection<? extends Code> codes) {
        return codes.stream().map(Code::code).toList();
    }
}
