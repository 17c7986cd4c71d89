package al.tryeza.audit.entries;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted, in the order of their index.
 *
 * @param from lowest index
 * @param limit most entries to give
 */
public record EntryQuery(@Nullable String topic, @Nullable String caseRef, long from, int limit) {}
