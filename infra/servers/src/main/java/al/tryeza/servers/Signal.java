package al.tryeza.servers;

/** Signals that a child process is sent, named as {@code kill} knows them. */
public enum Signal {
    /** End in order. */
    TERM,
    /** For PostgreSQL: end in order without waiting for clients. */
    INT,
    /** End now. */
    KILL,
    /** Pause. */
    STOP,
    /** Go on after a pause. */
    CONT;

    void send(long pid) {
        // where there is no such tool (Windows) only TERM and KILL have a counterpart
        if (!OperatingSystem.works("kill", "-" + name(), Long.toString(pid))) {
            ProcessHandle.of(pid).ifPresent(this::sendThroughJava);
        }
    }

    private void sendThroughJava(ProcessHandle process) {
        switch (this) {
            case TERM, INT -> process.destroy();
            case KILL -> process.destroyForcibly();
            case STOP, CONT -> throw new ServerException("This operating system cannot pause a process.");
        }
    }
}
