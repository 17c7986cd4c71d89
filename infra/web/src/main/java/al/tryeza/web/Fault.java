package al.tryeza.web;

/**
 * One thing wrong with a request.
 *
 * @param field path of a field that the service knows, for example {@code person.birthdate}; never a name the caller
 *     made up
 * @param code stable code, for example {@code required}
 */
public record Fault(String field, String code) {}
