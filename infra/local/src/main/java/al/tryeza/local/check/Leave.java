package al.tryeza.local.check;

/**
 * What a door told its caller of leave to see somebody: that it was given, or that everything given was withdrawn.
 *
 * @param id of the grant or of the withdrawal
 * @param caseRef case that it is of
 */
public record Leave(String id, String caseRef) {}
