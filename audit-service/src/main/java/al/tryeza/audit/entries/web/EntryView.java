package al.tryeza.audit.entries.web;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.StoredEntry;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry. An event can hold no identity, so its bytes are shown as received; bytes that are no event might hold
 * anything, so of them only the length is told.
 *
 * @param valueLength bytes of the value, or null where there is none
 * @param valueBase64 the bytes of an event as received; absent where there is a code
 * @param erased whether its key was destroyed, so that there is nothing to show any more
 * @param record the event's nested records; absent where there is a code
 */
record EntryView(
        @JsonUnwrapped EntrySummary summary,
        @Nullable Integer valueLength,
        boolean erased,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String valueBase64,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> record) {

    static EntryView of(StoredEntry entry, @Nullable Map<String, Object> record) {
        Bytes value = entry.value();
        return new EntryView(
                EntrySummary.of(entry),
                value == null ? null : value.length(),
                entry.erased(),
                value == null || entry.code() != null
                        ? null
                        : Base64.getEncoder().encodeToString(value.toArray()),
                record);
    }
}
