package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.PassengerType;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.DocumentText;
import aero.interline.formats.edifact.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each document to the person it belongs to. Systems list an infant's passport under the adult and with the
 * adult's reference, so the name and the infant marks of the document ({@code MI}, {@code FI}) decide among the
 * referenced passenger and whoever travels with that passenger; the reference decides where the names do not.
 */
final class DocumentOwners {
    private final PassengerList passengers;
    private final EvidenceLog evidence;

    DocumentOwners(PassengerList passengers, EvidenceLog evidence) {
        this.passengers = passengers;
        this.evidence = evidence;
    }

    /** False when it fits nobody. */
    boolean give(DocumentText text, List<PassengerDraft> named, List<PassengerDraft> under, Segment ssr) {
        List<PassengerDraft> near = named.isEmpty() ? under : named;
        PassengerDraft owner = owner(text, near, ssr);
        if (owner == null) {
            evidence.add(ssr.position(), "a document that fits no passenger", "kept as it stands");
            return false;
        }
        if (text.document() != null) {
            owner.add(text.document());
        }
        owner.birthDate = PassengerDraft.first(owner.birthDate, text.birthDate());
        owner.gender = PassengerDraft.first(owner.gender, text.gender());
        owner.nationality = PassengerDraft.first(owner.nationality, text.nationality());
        return true;
    }

    private PassengerDraft owner(DocumentText text, List<PassengerDraft> near, Segment ssr) {
        List<PassengerDraft> candidates = near.isEmpty() ? passengers.all() : withInfants(near);
        List<PassengerDraft> fitting = new ArrayList<>();
        for (PassengerDraft each : candidates) {
            if (each.isPerson() && each.isInfant() == text.infantDocument()) {
                fitting.add(each);
            }
        }
        PassengerDraft byName = text.surname().isEmpty() ? null
                : passengers.best(fitting, text.surname(), text.given(), 1);
        if (byName == null && !text.surname().isEmpty()) {
            byName = passengers.best(candidates, text.surname(), text.given(), 2);
        }
        PassengerDraft owner = byName != null ? byName : text.infantDocument() && fitting.size() == 1 ? fitting.get(0) : null;
        if (owner == null) {
            owner = withoutName(text, near, ssr);
        }
        if (owner != null && !near.isEmpty() && !near.contains(owner)) {
            evidence.add(ssr.position(), "a document of another person than the passenger it stands under",
                    "the document of passenger " + owner.ref + ", by its name");
        }
        return owner;
    }

    private PassengerDraft withoutName(DocumentText text, List<PassengerDraft> near, Segment ssr) {
        if (text.infantDocument() && !near.isEmpty() && near.get(0).accompaniedByInfant && !text.surname().isEmpty()
                && passengers.all().size() < PassengerList.MOST_PASSENGERS) {
            evidence.add(ssr.position(), "infant that has no TIF of its own", "a passenger of the reservation");
            PassengerDraft infant = passengers.addInfant(ssr.position(), near.get(0), text.surname(), text.given());
            infant.type = PassengerType.INFANT;
            return infant;
        }
        return near.isEmpty() ? passengers.only() : near.get(0);
    }

    private List<PassengerDraft> withInfants(List<PassengerDraft> near) {
        List<PassengerDraft> all = new ArrayList<>(near);
        for (PassengerDraft each : passengers.all()) {
            if (each.adult != null && near.contains(each.adult) && !all.contains(each)) {
                all.add(each);
            }
        }
        return all;
    }
}
