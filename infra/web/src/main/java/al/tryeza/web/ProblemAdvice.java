package al.tryeza.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one table from exceptions to problems. Only the class of a fault is logged: its message may quote input. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MeterRegistry meters;

    ProblemAdvice(MeterRegistry meters) {
        this.meters = meters;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> answer(Exception fault) {
        var problem = problemOf(fault);
        meters.counter("tryeza.web.refusals", "code", problem.code()).increment();
        if (problem.status().is5xxServerError()) {
            log.atError()
                    .addKeyValue("code", problem.code())
                    .addKeyValue("fault", CauseTrail.of(fault))
                    .log("request failed");
        }
        return problem.toResponse();
    }

    static Problem problemOf(Throwable fault) {
        return switch (fault) {
            case Refused refused -> refused.problem();
            case AccessDeniedException _ -> Problem.FORBIDDEN;
            case AuthenticationServiceException _ -> Problem.UNAVAILABLE;
            case CannotGetJdbcConnectionException _ -> Problem.UNAVAILABLE;
            case DataAccessResourceFailureException _ -> Problem.UNAVAILABLE;
            case TransientDataAccessException _ -> Problem.UNAVAILABLE;
            case TransactionException _ -> Problem.UNAVAILABLE;
            case HttpMessageNotReadableException unreadable
            when unreadable.getMostSpecificCause() instanceof Refused refused -> refused.problem();
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) -> Problem.NOT_FOUND;
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.invalid(List.of(new Fault(mismatch.getName(), "wrong_type")));
            case ErrorResponse response -> ofStatus(response.getStatusCode().value());
            case HttpMessageNotReadableException _ -> Problem.NOT_READABLE;
            default -> Problem.INTERNAL;
        };
    }

    static Problem ofStatus(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> Problem.NOT_FOUND;
            case UNAUTHORIZED -> Problem.UNAUTHENTICATED;
            case FORBIDDEN -> Problem.FORBIDDEN;
            case CONTENT_TOO_LARGE -> Problem.TOO_LARGE;
            case SERVICE_UNAVAILABLE -> Problem.UNAVAILABLE;
            case METHOD_NOT_ALLOWED ->
                Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "This method is not offered here.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported_media_type",
                        "Send the body as application/json.");
            case NOT_ACCEPTABLE ->
                Problem.of(HttpStatus.NOT_ACCEPTABLE, "not_acceptable", "The answer is application/json.");
            case null, default -> status < 500 ? Problem.NOT_READABLE : Problem.INTERNAL;
        };
    }
}
