package al.tryeza.notification.directory;

/** One entry of the directory as it stands at some version. */
public sealed interface DirectoryEntry permits Institution, Officer, Table {

    /** Id of the entry, unique among entries of its kind only: an institution and an officer may share one. */
    String id();
}
