package aero.interline.domain.identity;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bytes of {@link Traits}: a print is a hash of them, so the layout changes only with its first byte. */
final class TraitsCodec {

    private static final int LAYOUT = 1;

    private TraitsCodec() {}

    static byte[] encoded(Traits traits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte(LAYOUT);
            text(out, traits.surname());
            text(out, traits.given());
            text(out, traits.title());
            out.writeLong(traits.birthDate() == null ? Long.MIN_VALUE : traits.birthDate().toEpochDay());
            out.writeBoolean(traits.birthDateProven());
            text(out, traits.gender() == null ? null : traits.gender().name());
            text(out, traits.nationality());
            text(out, traits.kind() == null ? null : traits.kind().name());
            texts(out, traits.documents());
            texts(out, traits.members());
            texts(out, traits.emails());
            texts(out, traits.phones());
            out.writeShort(traits.addresses().size());
            for (PostalAddress each : traits.addresses()) {
                texts(out, each.lines());
                text(out, each.postCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Traits decoded(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            int layout = in.readByte();
            if (layout != LAYOUT) {
                throw new IllegalArgumentException("Traits of layout " + layout + " are not known to this release");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Traits read(DataInputStream in) throws IOException {
        String surname = text(in);
        String given = text(in);
        String title = text(in);
        long day = in.readLong();
        boolean proven = in.readBoolean();
        String gender = text(in);
        String nationality = text(in);
        String kind = text(in);
        return new Traits(surname, given, title, day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day), proven,
                gender == null ? null : Gender.valueOf(gender), nationality,
                kind == null ? null : PassengerType.valueOf(kind), texts(in), texts(in), texts(in), texts(in),
                addresses(in));
    }

    private static List<PostalAddress> addresses(DataInputStream in) throws IOException {
        List<PostalAddress> addresses = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            List<String> lines = texts(in);
            addresses.add(new PostalAddress(lines, text(in)));
        }
        return addresses;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (String each : texts) {
            out.writeUTF(each);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readShort();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
