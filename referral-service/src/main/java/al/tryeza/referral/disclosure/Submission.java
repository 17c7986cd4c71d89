package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Concern;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.ExploitationType;
import al.tryeza.referral.codes.Indicator;
import al.tryeza.referral.codes.MethodOfControl;
import al.tryeza.referral.codes.Need;
import al.tryeza.referral.codes.RecruitmentChannel;
import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.routing.Gazetteer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One submission while it is being read: the whole of a body, or a part of one. */
final class Submission {

    private final Fields body;
    private final Faults faults;
    private final Instant receivedAt;
    private final Gazetteer gazetteer;
    private final DirectoryIds ids;

    Submission(Fields body, Faults faults, Instant receivedAt, Gazetteer gazetteer, DirectoryIds ids) {
        this.body = body;
        this.faults = faults;
        this.receivedAt = receivedAt;
        this.gazetteer = gazetteer;
        this.ids = ids;
    }

    Reading read() {
        body.require("urgency");
        var urgency = body.code("urgency", Urgency.class);
        body.require("concern");
        var concern = body.code("concern", Concern.class);
        body.require("person");
        var person = body.object("person")
                .map(fields -> new PersonReader(fields, faults, receivedAt).read())
                .orElse(Person.UNREADABLE);
        var places = body.object("places")
                .map(fields -> new PlacesReader(fields, faults, gazetteer).read())
                .orElseGet(Places::none);
        var indicators = body.codes("indicators", Indicator.class);
        var exploitationTypes = body.codes("exploitationTypes", ExploitationType.class);
        var methodsOfControl = body.codes("methodsOfControl", MethodOfControl.class);
        var recruitmentChannels = body.codes("recruitmentWebsitesAndApps", RecruitmentChannel.class);
        var traffickingStatus = body.code("traffickingStatus", TraffickingStatus.class);
        var needs = body.codes("needs", Need.class);
        var consent = consent();
        var recused = body.codes("recused", id -> Optional.of(id).filter(ids::exists));
        var narrative = new Facts();
        narrative.put("narrative", body.text("narrative", TextRule.STORY));
        body.refuseTheRest();

        boolean anonymous = person.ageBand().map(band -> !band.isChild()).orElse(false) && consent.refused();
        if (anonymous) {
            refuseWhatCouldIdentify(person);
        }
        if (faults.any()) {
            return new Reading.Refused(faults.all());
        }
        var ageBand = person.ageBand().orElseThrow();
        var codes = new CodedReferral(
                urgency.orElseThrow(),
                concern.orElseThrow(),
                person.gender().orElseThrow(),
                ageBand,
                person.citizenship(),
                person.primaryLanguage(),
                traffickingStatus,
                indicators,
                exploitationTypes,
                methodsOfControl,
                recruitmentChannels,
                needs,
                consent.scope(ageBand.isChild()),
                places.candidates(),
                places.unsafe(),
                recused);
        return new Reading.Taken(codes, anonymous ? SealedIdentity.nothing() : identity(person, places, narrative));
    }

    private Consent consent() {
        if (!body.gives("consent")) {
            body.object("consent");
            return Consent.NOT_GIVEN;
        }
        return body.object("consent").map(fields -> Consent.read(fields, ids)).orElse(Consent.UNREADABLE);
    }

    private void refuseWhatCouldIdentify(Person person) {
        person.fieldsThatCouldIdentify().forEach(field -> faults.add(field, FaultCode.NOT_ALLOWED_WITHOUT_CONSENT));
        if (body.gives("narrative")) {
            faults.add(body.path("narrative"), FaultCode.NOT_ALLOWED_WITHOUT_CONSENT);
        }
    }

    private static SealedIdentity identity(Person person, Places places, Facts narrative) {
        Map<DataClass, Facts> facts = new EnumMap<>(person.facts());
        facts.put(DataClass.WHEREABOUTS, places.whereabouts());
        facts.put(DataClass.NARRATIVE, narrative);
        return SealedIdentity.of(facts, person.comesOfAge());
    }
}
