package aero.interline.privacy.entity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * By what everything about one person is found, in what the hub keeps. Personal data: it only ever rests sealed, with a key
 * that goes with the job.
 *
 * @param customers  the customer and those who were joined into it
 * @param sourceKeys of the records
 * @param keys       strong keys as keyed hashes, those that others offer as well left out
 * @param things     keys of activities that are about this person alone
 * @param messages   that told something about the person, as far as that is known from the records
 * @param owners     reservations and activities in which the person stands
 * @param numbers    of documents, memberships and tickets, e-mail addresses, telephone numbers: nobody else has them
 * @param names      surname and given name as told, and folded
 */
public record Traces(
        List<Long> customers,
        Set<UUID> sourceKeys,
        Set<UUID> keys,
        Set<UUID> things,
        Set<Long> messages,
        Set<Long> owners,
        Set<String> numbers,
        Set<Name> names) {

    /** Of one record; either part may be {@code null}. */
    public record Name(String surname, String given) {}
}
