package al.tryeza.local.deadletters;

import java.util.List;

/** A place where records wait for an operator. */
interface Box {

    /** The first word of its ids. */
    String name();

    List<Letter> list() throws Refused, InterruptedException;

    /** Everything that is told of one, a line each. */
    List<String> show(long number) throws Refused, InterruptedException;

    /** Tries it again, and says what became of it. */
    String replay(long number) throws Refused, InterruptedException;

    /** The same, with other bytes in its place. */
    String repair(long number, byte[] value) throws Refused, InterruptedException;

    /** Gives it up. */
    String discard(long number) throws Refused, InterruptedException;
}
