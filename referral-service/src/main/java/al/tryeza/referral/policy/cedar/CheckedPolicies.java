package al.tryeza.referral.policy.cedar;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.DetailedError;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.model.schema.Schema.JsonOrCedar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Policies that parse and fit their schema; a warning is a fault, too. */
record CheckedPolicies(Schema schema, PolicySet policies) {

    CheckedPolicies(PolicyFiles files) {
        this(schema(files.schema()), new PolicySet(parsed(files)));
        List<String> faults = new ArrayList<>();
        try {
            ValidationResponse response =
                    new BasicAuthorizationEngine().validate(new ValidationRequest(schema, policies));
            response.errors.ifPresent(errors -> errors.forEach(error -> faults.add(error.message)));
            response.warnings.forEach(warning -> faults.add(warning.message));
            response.success.ifPresent(found -> {
                found.validationErrors.forEach(each -> faults.add(where(files, each.getPolicyId(), each.getError())));
                found.validationWarnings.forEach(each -> faults.add(where(files, each.getPolicyId(), each.getError())));
            });
        } catch (AuthException failure) {
            faults.add(failure.getMessage());
        }
        if (!faults.isEmpty()) {
            throw new PolicyFault("Policies do not fit their schema: " + String.join("; ", faults));
        }
        keepParsed();
    }

    /** Or the engine would read them anew with every question. */
    private void keepParsed() {
        try {
            schema.cache();
            policies.cache();
        } catch (CacheException full) {
            throw new PolicyFault("The policies cannot be kept: " + full.getMessage());
        }
    }

    private static Schema schema(String text) {
        try {
            return Schema.parse(JsonOrCedar.Cedar, text);
        } catch (InternalException unreadable) {
            throw new PolicyFault(
                    "need-to-know.cedarschema cannot be read: " + String.join("; ", unreadable.getErrors()));
        }
    }

    private static Set<Policy> parsed(PolicyFiles files) {
        Set<Policy> policies = new LinkedHashSet<>();
        files.policies().forEach((id, text) -> {
            try {
                Policy.parseStaticPolicy(text);
            } catch (InternalException unreadable) {
                throw new PolicyFault("%s%s cannot be read: %s"
                        .formatted(id, PolicyFiles.ENDING, String.join("; ", unreadable.getErrors())));
            }
            policies.add(new Policy(text, id));
        });
        return policies;
    }

    private static String where(PolicyFiles files, String id, DetailedError error) {
        String text = files.policies().getOrDefault(id, "");
        String line = error.sourceLocations.stream()
                .findFirst()
                .map(place -> " line "
                        + text.substring(0, Math.min(place.start, text.length()))
                                .lines()
                                .count())
                .orElse("");
        return "%s%s%s: %s".formatted(id, PolicyFiles.ENDING, line, error.message);
    }
}
