package al.tryeza.servers;

/** The schema registry, wherever it runs: everybody reads, one user writes. */
public interface Registry extends ServerControl {

    /** Address without a path. */
    String url();

    /** Where schemas are registered. */
    SchemaRegistry schemas();
}
