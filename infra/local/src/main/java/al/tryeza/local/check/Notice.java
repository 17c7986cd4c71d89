package al.tryeza.local.check;

/**
 * What an officer was told, in notification-service's database.
 *
 * @param id of the notice
 * @param eventId event it is about
 * @param caseRef case it is about
 * @param officer who was told
 * @param kind what they were told
 */
public record Notice(String id, String eventId, String caseRef, String officer, String kind) {}
