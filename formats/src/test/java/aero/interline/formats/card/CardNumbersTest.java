package aero.interline.formats.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
    private static String masked(String text) {
        return masked(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String masked(byte[] bytes) {
        CardNumbers.mask(bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111,XXXXXXXXXXXX1111", "PAID VI4111111111111111/0927,PAID VIXXXXXXXXXXXX1111/0927",
        "CCVI4111111111111111EXP0927,CCVIXXXXXXXXXXXX1111EXP0927", "5500 0000 0000 0004,XXXX XXXX XXXX 0004",
        "4111-1111-1111-1111,XXXX-XXXX-XXXX-1111", "AX378282246310005,AXXXXXXXXXXXX0005", "3782 822463 10005,XXXX XXXXXX X0005",
        "2223003122003222,XXXXXXXXXXXX3222", "6011111111111117,XXXXXXXXXXXX1117", "3530111333300000,XXXXXXXXXXXX0000",
        "30569309025904,XXXXXXXXXX5904", "41111111111111110927,XXXXXXXXXXXX11110927", "6200000000000005,XXXXXXXXXXXX0005",
        "ETKT/4111111111111111,ETKT/XXXXXXXXXXXX1111", "TKNE HK1 378282246310005,TKNE HK1 XXXXXXXXXXX0005",
        "TKT PAID VI4111111111111111,TKT PAID VIXXXXXXXXXXXX1111", "NOTICE 4111 1111 1111 1111,NOTICE XXXX XXXX XXXX 1111",
        "TKT 41111111111111110927,TKT XXXXXXXXXXXX11110927"
    })
    void cardNumbersLoseAllButFourDigits(String text, String expected) {
        assertThat(masked(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "4111111111111112", "2202401234567", "2204111111111", "TKT 30569309025904", "+4915112345678901", "20261122090000", "00100000000007",
        "TKT/30569309025904", "1234567890123456", "41111111111111111111111111", "TKNE HK1 30569309025904", "14 1640 2200 1625 1530",
        "0000000000000000", "\"number\":\"30569309025904\""
    })
    void whatIsNoCardStaysWhole(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void aNumberWrappedOverTwoLinesIsOneNumber() {
        assertThat(masked("41111111\r\n11111111")).isEqualTo("XXXXXXXX\r\nXXXX1111");
        assertThat(masked("4111111111111111\n5500000000000004")).isEqualTo("XXXXXXXXXXXX1111\nXXXXXXXXXXXX0004");
    }

    @Test
    void twoByteTextIsMaskedToo() {
        byte[] bytes = "4111111111111111".getBytes(StandardCharsets.UTF_16LE);
        assertThat(masked(bytes).replace("\0", "")).isEqualTo("XXXXXXXXXXXX1111");
    }

    @Test
    void accountsAreMaskedByTheirMeaning() {
        assertThat(CardNumbers.masked("3782XXXXXXX0005")).isEqualTo("XXXXXXXXXXX0005");
        assertThat(CardNumbers.masked("123")).isEqualTo("123");
        byte[] json = "{\"account\" : \"9999 8888\", \"account\":7, \"account".getBytes(StandardCharsets.ISO_8859_1);
        CardNumbers.maskMembers(json, "account");
        assertThat(new String(json, StandardCharsets.ISO_8859_1)).isEqualTo("{\"account\" : \"XXXX 8888\", \"account\":7, \"account");
    }

    @Property
    void lengthAndNeighboursAreKept(@ForAll @Size(max = 200) byte[] bytes) {
        byte[] copy = bytes.clone();
        CardNumbers.mask(copy, 0, copy.length);
        assertThat(copy).hasSameSizeAs(bytes);
        for (int i = 0; i < copy.length; i++) {
            assertThat(copy[i] == bytes[i] || copy[i] == 'X').isTrue();
        }
        byte[] again = copy.clone();
        CardNumbers.mask(again, 0, again.length);
        assertThat(again).as("masking twice changes nothing").isEqualTo(copy);
    }

    @Property
    void anyCardAnywhereInFreeTextIsFound(@ForAll long seed) {
        Random random = new Random(seed);
        String[] prefixes = {"4", "51", "55", "2221", "34", "37", "6011", "65", "3528", "62"};
        String prefix = prefixes[random.nextInt(prefixes.length)];
        int length = prefix.equals("34") || prefix.equals("37") ? 15 : 16;
        StringBuilder number = new StringBuilder(prefix);
        while (number.length() < length - 1) {
            number.append(random.nextInt(10));
        }
        number.append(checkDigit(number));
        String text = masked("OSI LH PAID " + (random.nextBoolean() ? "" : "CC") + number + " THANK YOU");
        assertThat(text).doesNotContain(number).contains("X" + number.substring(length - 4));
    }

    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            digit = i % 2 == 0 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
