package aero.interline.formats.fixed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Values of fields from their bytes and back. Every half byte is checked: what is no digit or sign is never taken for one. */
final class CobolValues {

    /** A field whose bytes are no value of its picture; {@code at} is the first wrong byte. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final int at;
        private final String expected;

        Wrong(int at, String expected) {
            super(expected, null, false, false);
            this.at = at;
            this.expected = expected;
        }

        int at() {
            return at;
        }

        String expected() {
            return expected;
        }
    }

    private CobolValues() {}

    static BigDecimal number(CobolItem field, byte[] bytes, int from) throws Wrong {
        return BigDecimal.valueOf(unscaled(field, bytes, from), field.scale);
    }

    /** All digits of the number, those behind the decimal point included. */
    static long unscaled(CobolItem field, byte[] bytes, int from) throws Wrong {
        return switch (field.usage) {
            case PACKED -> packed(field, bytes, from);
            case BINARY -> binary(field, bytes, from);
            default -> zoned(field, bytes, from);
        };
    }

    private static long packed(CobolItem field, byte[] bytes, int from) throws Wrong {
        int length = field.length();
        long value = 0;
        for (int i = 0; i < length; i++) {
            int high = bytes[from + i] >> 4 & 0xf;
            int low = bytes[from + i] & 0xf;
            value = value * 10 + digit(high, from + i);
            if (i + 1 < length) {
                value = value * 10 + digit(low, from + i);
            } else {
                value = signed(field, low, value, from + i);
            }
        }
        boolean padded = field.digits % 2 == 0;
        if (padded && (bytes[from] >> 4 & 0xf) != 0) {
            throw new Wrong(from, "at most " + field.digits + " digits");
        }
        return value;
    }

    private static int digit(int half, int at) throws Wrong {
        if (half > 9) {
            throw new Wrong(at, "a digit in each half of the byte");
        }
        return half;
    }

    /** C, A, E and F are plus, D and B minus; F alone in fields without sign. */
    private static long signed(CobolItem field, int half, long value, int at) throws Wrong {
        boolean minus = half == 0xd || half == 0xb;
        if (half < 0xa || minus && !field.signed) {
            throw new Wrong(at, field.signed ? "a sign (C, D or F) in the last half byte" : "no minus sign");
        }
        return minus ? -value : value;
    }

    private static long binary(CobolItem field, byte[] bytes, int from) throws Wrong {
        int length = field.length();
        long value = field.signed ? bytes[from] : bytes[from] & 0xff;
        for (int i = 1; i < length; i++) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        BigInteger most = BigInteger.TEN.pow(field.digits);
        boolean wraps = !field.signed && length == 8 && value < 0;
        if (wraps || BigInteger.valueOf(value).abs().compareTo(most) >= 0) {
            throw new Wrong(from, "a number of at most " + field.digits + " digits");
        }
        return value;
    }

    private static long zoned(CobolItem field, byte[] bytes, int from) throws Wrong {
        long value = 0;
        boolean minus = false;
        for (int i = 0; i < field.digits; i++) {
            int b = bytes[from + i] & 0xff;
            boolean last = i + 1 == field.digits && !field.separateSign;
            int zone = b >> 4;
            boolean sign = last && (zone == 0xc || zone == 0xd && field.signed);
            if ((b & 0xf) > 9 || zone != 0xf && !sign) {
                throw new Wrong(from + i, last ? "a digit with or without a sign" : "a digit");
            }
            minus = zone == 0xd;
            value = value * 10 + (b & 0xf);
        }
        if (field.separateSign) {
            int sign = bytes[from + field.digits] & 0xff;
            if (sign != 0x4e && sign != 0x60) {
                throw new Wrong(from + field.digits, "a plus or minus sign");
            }
            minus = sign == 0x60;
        }
        return minus ? -value : value;
    }

    /**
     * @param value text or number; {@code null} is blanks or zero
     * @throws IllegalArgumentException if it does not fit
     */
    static void write(CobolItem field, Object value, byte[] bytes, int from) {
        if (field.usage == CobolItem.Usage.TEXT) {
            byte[] text = (value == null ? "" : value.toString()).getBytes(Ebcdic.CP037);
            if (text.length > field.digits) {
                throw new IllegalArgumentException(field.name + " takes " + field.digits + " characters: " + text.length);
            }
            Arrays.fill(bytes, from, from + field.digits, Ebcdic.BLANK);
            System.arraycopy(text, 0, bytes, from, text.length);
            return;
        }
        long number = value == null ? 0 : new BigDecimal(value.toString()).movePointRight(field.scale).longValueExact();
        boolean fits = BigInteger.valueOf(number).abs().compareTo(BigInteger.TEN.pow(field.digits)) < 0;
        if (!fits || number < 0 && !field.signed) {
            throw new IllegalArgumentException(field.name + " cannot hold " + value);
        }
        switch (field.usage) {
            case PACKED -> writePacked(field, number, bytes, from);
            case BINARY -> {
                for (int i = field.length() - 1, shift = 0; i >= 0; i--, shift += 8) {
                    bytes[from + i] = (byte) (number >> shift);
                }
            }
            default -> writeZoned(field, number, bytes, from);
        }
    }

    private static void writePacked(CobolItem field, long number, byte[] bytes, int from) {
        int sign = !field.signed ? 0xf : number < 0 ? 0xd : 0xc;
        long rest = Math.abs(number);
        int last = from + field.length() - 1;
        bytes[last] = (byte) (rest % 10 << 4 | sign);
        rest /= 10;
        for (int i = last - 1; i >= from; i--) {
            bytes[i] = (byte) (rest / 10 % 10 << 4 | rest % 10);
            rest /= 100;
        }
    }

    private static void writeZoned(CobolItem field, long number, byte[] bytes, int from) {
        long rest = Math.abs(number);
        for (int i = field.digits - 1; i >= 0; i--) {
            bytes[from + i] = (byte) (0xf0 | rest % 10);
            rest /= 10;
        }
        int last = from + field.digits;
        if (field.separateSign) {
            bytes[last] = (byte) (number < 0 ? 0x60 : 0x4e);
        } else if (field.signed) {
            bytes[last - 1] = (byte) ((number < 0 ? 0xd0 : 0xc0) | bytes[last - 1] & 0xf);
        }
    }
}
