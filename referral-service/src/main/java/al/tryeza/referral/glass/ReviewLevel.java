package al.tryeza.referral.glass;

import java.util.Optional;
import java.util.stream.Stream;

/** Who is to see to it that a broken glass is judged, one after the other. */
public enum ReviewLevel {
    /** The secretary of the table that has the case. */
    TABLE_SECRETARY(1),
    /** The Prefect's secretariat of that table. */
    PREFECTURE(2),
    /** The national desk, which learns that a case waits, and nothing of the person. */
    NATIONAL_DESK(3);

    private final int number;

    ReviewLevel(int number) {
        this.number = number;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** The level that is told after so many were; empty after the last. */
    public static Optional<ReviewLevel> after(int told) {
        return Stream.of(values()).filter(level -> level.number == told + 1).findFirst();
    }
}
