package aero.interline.formats.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.formats.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The samples of the mainframe feed are those that are made here, since nobody can write EBCDIC by hand; with
 * {@code -Dinterline.documents.write=true} they are written.
 */
class FeedSamplesTest {
    private static final long ANNA = 992_200_000_017L;
    private static final long BEN = 992_200_000_025L;

    private static Map<String, byte[]> samples() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("01-one-movement.ebc", Feeds.programme("LH", 1).movement(ANNA, 1, "A", 4110, "STATUS-MILES", 4110).trailer().bytes());
        all.put("02-members-and-movements.ebc", Feeds.programme("LH", 2)
                .member(ANNA, "EXAMPLE", "ANNA", "TITLE", "MRS", "GENDER", "F", "BIRTH-DATE", 19840312, "TIER", "SEN", "ENROLLED-ON", 20110501,
                        "BALANCE", 20500, "CONTACT-KIND", "E", "E-MAIL", "anna@example.org")
                .member(BEN, "EXAMPLE", "BEN", "GENDER", "M", "CONTACT-KIND", "T", "E-MAIL", "+49 151 5550101")
                .movement(ANNA, 11, "A", 500, "PARTNER", "HTL").movement(BEN, 12, "R", -15_000, "TICKET", "2201234567890").trailer().bytes());
        all.put("03-segments.ebc", Feeds.programme("LH", 3).movement(ANNA, 21, "A", 8220, Feeds.segments(4110, 4110)).trailer().bytes());
        all.put("04-every-kind-and-sign.ebc", Feeds.programme("LH", 4).movement(ANNA, 31, "A", 1).movement(ANNA, 32, "R", -999_999_999)
                .movement(ANNA, 33, "J", -1, "STATUS-MILES", -9_999_999).movement(ANNA, 34, "X", -7).movement(ANNA, 35, "V", 999_999_999)
                .trailer().bytes());
        all.put("05-members-without-names.ebc", Feeds.programme("NL", 5).member(480_934, "", "").member(549_612, "", "",
                "ENROLLED-ON", 20160301, "CANCELLED-ON", 20150101).trailer().bytes());
        all.put("06-one-record-alone.ebc", Feeds.programme("LH", 6).movement(BEN, 41, "A", 300).bytes());
        all.put("07-no-records.ebc", Feeds.programme("LH", 7).trailer().bytes());
        all.put("08-segments-not-the-sum.ebc", Feeds.programme("LH", 8).movement(ANNA, 51, "A", 9000, Feeds.segments(4110, 4110)).trailer().bytes());
        all.put("09-wrong-count.ebc", two(9).without(2).bytes());
        all.put("10-wrong-sum.ebc", Feeds.programme("LH", 10).movement(ANNA, 61, "A", 500).trailer(1, 501, ANNA).bytes());
        all.put("11-wrong-hash.ebc", Feeds.programme("LH", 11).movement(ANNA, 71, "A", 500).trailer(1, 500, BEN).bytes());
        all.put("12-bad-packed-digit.ebc", two(12).spoil(2, 4 + 34, 0xfa).bytes());
        all.put("13-bad-packed-sign.ebc", two(13).spoil(1, 4 + 38, 0x05).bytes());
        all.put("14-bad-zoned-digit.ebc", two(14).spoil(1, 4 + 3, 0x40).bytes());
        all.put("15-too-many-segments.ebc", two(15).spoil(1, 4 + 82, 0xf9).bytes());
        all.put("16-unknown-type.ebc", two(16).spoil(1, 4, 0xe9).bytes());
        all.put("17-no-trailer.ebc", two(17).without(3).bytes());
        byte[] whole = two(18).bytes();
        all.put("18-cut-off.ebc", Arrays.copyOf(whole, whole.length - 40));
        all.put("19-impossible-day.ebc", Feeds.programme("LH", 19).movement(ANNA, 81, "A", 500, "BOOKED-ON", 20261131).trailer().bytes());
        all.put("20-no-copybook.ebc", "SOME OTHER FEED 20261121 THAT NO COPYBOOK DECLARES".getBytes(Ebcdic.CP037));
        return all;
    }

    private static Feeds two(long file) {
        return Feeds.programme("LH", file).movement(ANNA, 91, "A", 500).movement(BEN, 92, "A", 700).trailer();
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsTheOneMadeHere() {
        Path folder = Corpus.projectRoot().resolve("samples").resolve("miles-feed");
        return samples().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> current(folder.resolve(each.getKey()), each.getValue())));
    }

    private static void current(Path file, byte[] made) throws IOException {
        if (Boolean.getBoolean("interline.documents.write")) {
            Files.createDirectories(file.getParent());
            Files.write(file, made);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
    }

    @Test
    void thePackagedCopybookIsTheOneInTheConfiguration() throws IOException {
        for (String each : new String[] {"miles-feed.cpy", "miles-feed.properties"}) {
            Path file = Corpus.projectRoot().resolve("config").resolve("copybooks").resolve(each);
            assertThat(Files.readString(file)).isEqualTo(FeedLayouts.resource(each));
        }
    }
}
