package aero.interline.routes.files;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Files whose senders are not done yet, or go on after they seemed to be. */
class GrowingFilesTest extends FilePollersFixture {

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws Exception {
        pollers.start();
        drop("b.part", "half");
        drop(".hidden", "half");
        drop("c.txt", "whole");

        assertThat(response("c.txt")).hasSize(2);
        assertThat(Files.exists(data.resolve("in/loyalty/b.part"))).isTrue();
        Files.move(data.resolve("in/loyalty/b.part"), data.resolve("in/loyalty/b"));
        eventually("b is taken", () -> done().size() == 2);
        assertThat(pollers.received("loyalty")).isEqualTo(2);
    }

    @Test
    void whatAStalledUploadWritesAfterItsRecordsWereTakenIsTakenToo() throws Exception {
        AtomicBoolean stalled = new AtomicBoolean(true);
        intake.trouble(batch -> {
            if (stalled.getAndSet(false)) {
                append(listed(data.resolve("in/loyalty/.work")).get(0).resolve("t.csv"), " and its rest\nline 4\n");
            }
        });
        pollers.start();
        drop("t.csv", "TABLE\nline 1\nline 2\nline 3");

        eventually("the file is taken again", () -> responses("t.csv").size() == 2);
        assertThat(intake.decided()).extracting(each -> new String(each.capture().body(), StandardCharsets.UTF_8))
                .containsExactly("line 1", "line 2", "line 3", "line 1", "line 2", "line 3 and its rest", "line 4");
        eventually("it lies aside once", () -> done().size() == 1);
        assertThat(pollers.received("loyalty")).isEqualTo(9);
        assertThat(pollers.open("loyalty")).isZero();
    }

    @Test
    void aFeedThatWasRefusedForItsLackingEndIsTakenWhenThatComes() throws Exception {
        pollers.start();
        drop("feed", "WHOLE\n" + lines(12) + "END 1");
        response("feed");
        append(done().get(0), "2\n");

        eventually("it is taken whole", () -> intake.decided().size() == 12);
        eventually("it lies in done", () -> listed(data.resolve("in/loyalty/done")).size() == 1);
        assertThat(listed(data.resolve("in/loyalty/refused"))).isEmpty();
    }

    @Test
    void whatGrowsWhileTheHubIsDownIsTakenAgainWhenItStarts() throws Exception {
        pollers.start();
        drop("Größe.csv", "TABLE\nline 1\nline 2");
        drop("other.csv", "TABLE\nline 7");
        eventually("both lie aside", () -> done().size() == 2);
        pollers.close();
        append(done().stream().filter(each -> each.toString().endsWith("Größe.csv")).findFirst().orElseThrow(), "2\nline 3\n");
        open();
        pollers.start();

        eventually("it is taken again", () -> responses("Größe.csv").size() == 2);
        eventually("they lie aside", () -> done().size() == 2);
        assertThat(intake.decided()).extracting(each -> new String(each.capture().body(), StandardCharsets.UTF_8))
                .contains("line 22", "line 3").hasSize(6);
        pollers.close();
        open();
        pollers.start();
        drop("last.csv", "TABLE\nline 8");
        eventually("the last", () -> responses("last.csv").size() == 1);
        assertThat(responses("Größe.csv")).as("once").hasSize(2);
    }
}
