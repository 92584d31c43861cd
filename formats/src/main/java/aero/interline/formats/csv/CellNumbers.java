package aero.interline.formats.csv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as people and spreadsheets write them. What can be read in two ways is read in the likelier one and said. */
final class CellNumbers {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0'$€£]|^[A-Z]{3}|[A-Z]{3}$");
    private static final Pattern CURRENCY = Pattern.compile("^[A-Z]{3}|[A-Z]{3}$");
    private static final Set<String> THREE_DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(each -> each.getDefaultFractionDigits() == 3).map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    private static final Pattern SIGNS = Pattern.compile("^[-+(]|[-)]$");

    private CellNumbers() {}

    /** {@code null} when blank or no number; the latter is a verdict. */
    static BigDecimal amount(Cells row, String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        return told(row, column, text, decimal(text, text.indexOf(',') >= 0 && threeDecimals(row, text)));
    }

    private static BigDecimal told(Cells row, String column, String text, BigDecimal value) {
        if (value == null) {
            row.verdict(column, "not a number", "send a plain decimal number, for instance 1234.50");
        } else if (!value.toPlainString().equals(text)) {
            row.repaired(column, "a number written in another way", "its plain decimal value");
        }
        return value;
    }

    /** Whether the currency in the cell, else that of the row, has three decimals. */
    private static boolean threeDecimals(Cells row, String text) {
        Matcher beside = CURRENCY.matcher(text);
        String currency = beside.find() ? beside.group() : row.text("currency");
        return currency != null && THREE_DECIMALS.contains(currency.toUpperCase(Locale.ROOT));
    }

    static BigDecimal decimal(String text) {
        return decimal(text, false);
    }

    /**
     * {@code 1,234.50}, {@code 1.234,50}, {@code 1 234,5}, {@code EUR 12.00}, {@code 12.00-}, {@code (12.00)}.
     *
     * @param three whether three digits behind a comma are decimals; else they are so only behind a leading zero or nothing
     */
    static BigDecimal decimal(String text, boolean three) {
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        String plain = DECORATION.matcher(text).replaceAll("");
        boolean negative = plain.startsWith("-") || plain.endsWith("-") || plain.startsWith("(") && plain.endsWith(")");
        plain = SIGNS.matcher(plain).replaceAll("");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        if (comma >= 0) {
            boolean thousands = plain.length() - comma == 4 && !three && comma > 0 && plain.charAt(0) != '0';
            boolean decimalComma = comma > point && (plain.indexOf(',') == comma && !thousands || point >= 0);
            plain = decimalComma ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        }
        plain = plain.startsWith(".") ? "0" + plain : plain;
        if (!PLAIN.matcher(plain).matches()) {
            return null;
        }
        return negative ? new BigDecimal(plain).negate() : new BigDecimal(plain);
    }

    /** A whole number of at most nine digits; {@code null} as for {@link #amount}. */
    static Integer whole(Cells row, String column) {
        String text = row.text(column);
        BigDecimal value = text == null ? null : told(row, column, text, decimal(text));
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(99_999_999)) > 0) {
            row.verdict(column, "not a whole number of at most eight digits", "send a whole number");
            return null;
        }
        return value.intValue();
    }
}
