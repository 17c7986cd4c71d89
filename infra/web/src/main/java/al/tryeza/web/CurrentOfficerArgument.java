package al.tryeza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method the officer behind the request, or refuses. */
final class CurrentOfficerArgument implements HandlerMethodArgumentResolver {

    private final CurrentOfficers officers;

    CurrentOfficerArgument(CurrentOfficers officers) {
        this.officers = officers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentOfficer.class;
    }

    @Override
    public CurrentOfficer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new Refused(Problem.UNAUTHENTICATED);
        }
        return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(officers::behind)
                .orElseThrow(() -> new Refused(Problem.OFFICER_NOT_ACTIVE));
    }
}
