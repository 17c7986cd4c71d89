package al.tryeza.audit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.keys.KeyMemory.Opened;
import org.junit.jupiter.api.Test;

class KeyMemoryTest {

    private static final int MOST = 4;

    private final KeyMemory memory = new KeyMemory(MOST);

    private static KeyName name(int number) {
        return KeyName.ofCase("case-" + number);
    }

    private void keep(int number) {
        memory.keep(name(number), new Opened(new DerivedKey(7, new byte[32]), 1));
    }

    @Test
    void a_key_is_remembered_until_the_second_turn_of_the_clock() {
        keep(1);
        memory.age();
        assertThat(memory.find(name(1))).isPresent();
        memory.age();
        assertThat(memory.find(name(1))).isEmpty();
    }

    @Test
    void to_be_used_keeps_nothing_longer() {
        keep(1);
        memory.age();
        assertThat(memory.find(name(1))).isPresent();
        memory.age();
        assertThat(memory.find(name(1))).isEmpty();
    }

    @Test
    void where_many_come_the_first_are_forgotten_and_the_last_are_not() {
        for (int number = 0; number < 3 * MOST; number++) {
            keep(number);
        }
        assertThat(memory.find(name(0))).isEmpty();
        assertThat(memory.find(name(MOST - 1))).isEmpty();
        for (int number = MOST; number < 3 * MOST; number++) {
            assertThat(memory.find(name(number))).isPresent();
        }
    }

    @Test
    void all_is_forgotten_when_told() {
        keep(1);
        memory.age();
        keep(2);
        memory.forget();
        assertThat(memory.find(name(1))).isEmpty();
        assertThat(memory.find(name(2))).isEmpty();
    }
}
