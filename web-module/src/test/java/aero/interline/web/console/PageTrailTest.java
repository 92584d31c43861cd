package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of a list that an address leads to. */
class PageTrailTest {

    @Test
    void aPageIsFoundAgainWithAllThatLieBeforeIt() {
        PageTrail trail = new PageTrail();
        assertThat(trail.text()).isNull();
        trail.forward("one");
        trail.forward("two");

        PageTrail again = new PageTrail();
        again.follow(trail.text());
        assertThat(again.cursor()).isEqualTo("two");
        again.backward();
        assertThat(again.cursor()).isEqualTo("one");
        again.backward();
        assertThat(again.isFirst()).isTrue();
        assertThat(again.cursor()).isNull();
    }

    @Test
    void behindTheLastPageAndBeforeTheFirstNothingChanges() {
        PageTrail trail = new PageTrail();
        trail.forward(null);
        trail.backward();
        trail.follow(" ");
        assertThat(trail.isFirst()).isTrue();
    }

    @Test
    void anAddressStaysShort() {
        PageTrail trail = new PageTrail();
        for (int i = 0; i < 1_000; i++) {
            trail.forward("AVSCx4WgBATCsMnNSUqGQ9OM");
        }
        assertThat(trail.text().length()).isLessThan(3_000);
    }
}
