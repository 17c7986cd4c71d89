package al.tryeza.audit.entries;

/**
 * The bytes of an event in its four nested records, each as received. Behind a zero and the schema's content id, one
 * after the other, they are the value.
 *
 * @param schema fingerprint of the schema it was written with: SHA-256 of its parsing canonical form
 */
public record Slices(Bytes schema, Bytes structure, Bytes actor, Bytes subject, Bytes content) {}
