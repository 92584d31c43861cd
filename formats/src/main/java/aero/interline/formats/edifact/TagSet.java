package aero.interline.formats.edifact;

import java.util.BitSet;

/** Kinds of segments, asked for without comparing texts. */
public final class TagSet {
    private final BitSet packed = new BitSet();

    private TagSet() {}

    /** @param tags three characters each, upper case */
    public static TagSet of(String... tags) {
        TagSet set = new TagSet();
        for (String each : tags) {
            set.packed.set(Tags.pack(each));
        }
        return set;
    }

    public boolean has(Segment segment) {
        return packed.get(segment.packedTag());
    }
}
