package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.CaseRef;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/** Describes a case reference in a path as what is written there. */
final class CaseRefParameter implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        if (described != null && parameter.getParameterType() == CaseRef.class) {
            described.schema(new StringSchema().pattern(CaseRef.PATTERN)).description("Case reference");
        }
        return described;
    }
}
