package aero.interline.formats.airline;

import aero.interline.contracts.exchange.BusinessKey;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The keys of one message, each once, in the order in which they were found. Most messages have a few, which are compared
 * one by one; a set is only made for those that have many.
 */
public final class KeyRing extends AbstractCollection<BusinessKey> {
    private static final int FEW = 32;

    private final List<BusinessKey> keys = new ArrayList<>(6);
    /** Of the values of the first keys. */
    private final int[] hashes = new int[FEW];
    private Set<BusinessKey> many;

    @Override
    public boolean add(BusinessKey key) {
        return many == null ? addToFew(key) : many.add(key) && keys.add(key);
    }

    private boolean addToFew(BusinessKey key) {
        int hash = key.value().hashCode();
        int count = keys.size();
        if (known(key, hash)) {
            return false;
        }
        keys.add(key);
        if (count < FEW) {
            hashes[count] = hash;
        } else {
            many = new HashSet<>(keys);
        }
        return true;
    }

    /** What is told again was mostly told just before; others differ by their hash code, which a text works out once. */
    private boolean known(BusinessKey key, int hash) {
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (hashes[i] == hash && keys.get(i).equals(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<BusinessKey> iterator() {
        return keys.iterator();
    }

    @Override
    public int size() {
        return keys.size();
    }

    /** As they are now, for a reading to keep. */
    public List<BusinessKey> all() {
        return List.copyOf(keys);
    }
}
