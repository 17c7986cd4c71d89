package al.tryeza.audit.publication.web;

/** Who may read the log. */
enum LogReaders {
    /** Officers whom the directory knows as active, and machines with the scope {@code log:read}, a witness's for one. */
    MEMBERS,
    /** Anybody, without signing in. Whoever watches the size can tell when something is looked at. */
    PUBLIC
}
