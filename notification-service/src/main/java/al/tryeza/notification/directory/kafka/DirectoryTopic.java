package al.tryeza.notification.directory.kafka;

import al.tryeza.events.InstitutionState;
import al.tryeza.events.OfficerState;
import al.tryeza.events.Structure;
import al.tryeza.events.TableState;
import al.tryeza.notification.directory.DirectoryChanged;
import al.tryeza.notification.directory.DirectoryEntry;
import al.tryeza.notification.directory.DirectoryReplica;

/** Applies the directory as it arrives. */
final class DirectoryTopic {

    private final DirectoryReplica replica;
    private final DirectoryChanged listener;

    DirectoryTopic(DirectoryReplica replica, DirectoryChanged listener) {
        this.replica = replica;
        this.listener = listener;
    }

    void apply(InstitutionState state) {
        apply(DirectoryState.institution(state), state.getStructure());
    }

    void apply(OfficerState state) {
        apply(DirectoryState.officer(state), state.getStructure());
    }

    void apply(TableState state) {
        apply(DirectoryState.table(state), state.getStructure());
    }

    private void apply(DirectoryEntry entry, Structure structure) {
        if (replica.put(entry, structure.getVersion())) {
            listener.changed(entry, replica.changed());
        }
    }
}
