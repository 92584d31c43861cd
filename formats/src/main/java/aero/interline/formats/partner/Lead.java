package aero.interline.formats.partner;

import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A lead as partners refer it in their JSON; what may stand in it says {@code lead.schema.json}. */
public record Lead(
        Position at,
        String partner,
        String leadId,
        Instant referredAt,
        LeadPerson person,
        String interest,
        String origin,
        String destination,
        String consent,
        List<Fragment> others) {

    /** Who may want to travel. */
    public record LeadPerson(
            Position at, String lastName, String firstName, String title, String email, String phone, LocalDate birthDate,
            String nationality, String language, String memberCarrier, String memberNumber, List<Fragment> others) {}
}
