package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void namesAreSaidAsPeopleWriteThem() {
        assertThat(texts.words("UNACCOMPANIED_MINOR")).isEqualTo("Unaccompanied minor");
        assertThat(texts.words("waiting-approval")).isEqualTo("Waiting approval");
        assertThat(texts.words("sms")).isEqualTo("SMS");
        assertThat(texts.words("locked")).isEqualTo("Locked for now");
        assertThat(texts.words(null)).isEmpty();
    }

    @Test
    void aBadgeLooksLikeWhatTheStateMeans() {
        assertThat(texts.tone("done")).isEqualTo("APPLIED");
        assertThat(texts.tone("running")).isEqualTo("INFLIGHT");
        assertThat(texts.tone("failed")).isEqualTo("DEAD");
        assertThat(texts.tone("withdrawn")).isEqualTo("FILTERED");
        assertThat(texts.tone("waiting-approval")).isEqualTo("PARKED");
    }
}
