package aero.interline.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void oneMoreThanTheLimitOnlyTellsThatThereIsANextPage() {
        assertThat(Page.of(List.of(9, 8, 7), 2, last -> "after " + last))
                .isEqualTo(new Page<>(List.of(9, 8), "after 8"));
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Page.of(List.of(9, 8), 2, last -> "after " + last)).isEqualTo(new Page<>(List.of(9, 8), null));
        assertThat(Page.of(List.of(), 2, last -> "after " + last)).isEqualTo(new Page<>(List.of(), null));
    }
}
