package aero.interline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.access.boundary.Caller;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.People;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleBoxTest {

    private static final People NOBODY = new People(new Page<>(List.of(), null), false, false);

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.com", "+49 30 123-456", " +1(212)555 0100"})
    void whatNobodyCanBeFoundByIsRefusedInsteadOfNotFound(String query) {
        assertThatThrownBy(() -> box("keys").list(query, false, null, 25, null))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("by e-mail and telephone nobody is found");
        assertThat(box("full").list(query, false, null, 25, null)).isSameAs(NOBODY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"anna smith", "ABC123", "2201234567890", "+"})
    void everythingElseIsLookedFor(String query) {
        assertThat(box("keys").list(query, false, null, 25, null)).isSameAs(NOBODY);
    }

    private static PeopleBox box(String mode) {
        return new PeopleBox(new CustomerRegistry() {
            @Override
            public People list(String query, boolean similar, String cursor, int limit, Caller by) {
                return NOBODY;
            }
        }, mode);
    }
}
