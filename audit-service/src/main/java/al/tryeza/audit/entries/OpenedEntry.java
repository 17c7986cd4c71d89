package al.tryeza.audit.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was sealed of an entry: the record as it arrived.
 *
 * @param caseRef the case it is about, or null where it is about none
 * @param headers name, value, name, value … in their order; a value may be absent
 * @param value byte for byte as received; null for a record without one
 */
public record OpenedEntry(
        @Nullable String caseRef,
        @Nullable Bytes key,
        List<@Nullable Bytes> headers,
        @Nullable Bytes value) {}
