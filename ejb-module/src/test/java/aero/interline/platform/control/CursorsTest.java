package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors(new MasterKey(new byte[32]));

    @Test
    void aCursorOpensInTheListThatGaveItOut() {
        for (long id : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(cursors.open("messages", cursors.after("messages", id))).hasValue(id);
        }
    }

    @Test
    void aCursorFitsNoOtherListAndNoOtherFilter() {
        String cursor = cursors.after("messages system=booking", 42);
        assertThat(cursors.open("messages system=loyalty", cursor)).isEmpty();
        assertThat(cursors.open("customers", cursor)).isEmpty();
    }

    @Test
    void aCursorCannotBeMadeUpOrChanged() {
        String cursor = cursors.after("messages", 42);
        assertThat(cursors.open("messages", "A" + cursor.substring(1))).hasValue(42);
        assertThat(cursors.open("messages", "B" + cursor.substring(1))).isEmpty();
        assertThat(cursors.open("messages", cursor.substring(0, 8))).isEmpty();
        assertThat(cursors.open("messages", "")).isEmpty();
        assertThat(cursors.open("messages", "no base64!")).isEmpty();
        assertThat(new Cursors(new MasterKey("another master key, 32 bytes long".substring(0, 32).getBytes()))
                        .open("messages", cursor))
                .isEmpty();
    }

    @Test
    void aCursorIsSafeInAnAddress() {
        assertThat(cursors.after("messages", -123456789)).matches("[A-Za-z0-9_-]{24}");
    }

    @Test
    void aPlaceOfSeveralNumbersIsOpenedAsSuchOnly() {
        String cursor = cursors.after("duplicates", -7, 42);
        assertThat(cursors.open("duplicates", cursor, 2)).hasValueSatisfying(each -> assertThat(each).containsExactly(-7, 42));
        assertThat(cursors.open("duplicates", cursor)).isEmpty();
        assertThat(cursors.open("duplicates", cursors.after("duplicates", 42), 2)).isEmpty();
        assertThat(cursors.open("messages", cursor, 2)).isEmpty();
    }
}
