package aero.interline.steward.boundary;

import aero.interline.consent.boundary.PreferenceReading;
import aero.interline.consent.boundary.PreferenceView;
import aero.interline.consent.control.ConsentLedger;
import aero.interline.consent.control.ContactBook;
import aero.interline.customer.boundary.CustomerPortraits;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.domain.consent.ConsentState;
import aero.interline.loyalty.control.Balances;
import aero.interline.platform.control.ListQuery;
import aero.interline.steward.boundary.MergePreview.Account;
import aero.interline.steward.boundary.MergePreview.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A customer with everything that a merge or its undoing can change.
 *
 * @param consents what holds for every purpose, channel and partner that was ever asked about
 */
record CustomerSnapshot(CustomerView customer, Side side, List<ConsentState> consents, PreferenceView preferences) {

    private static final Duration LATELY = Duration.ofDays(30);

    static CustomerSnapshot at(DataSource database, long id, CustomerPortraits portraits, PreferenceReading preferences, Balances balances,
            Instant now) {
        CustomerView customer = portraits.find(id).orElseThrow();
        ConsentLedger ledger = new ConsentLedger(database);
        List<Account> accounts = customer.identifiers().stream().filter(each -> "loyalty".equals(each.kind()))
                .map(each -> new Account(each.type(), each.value(), each.issuer(), balances.miles(database, each.type(), each.value())))
                .toList();
        int records = new ListQuery("select count(*) from source_record").where("customer_id = ?", id)
                .list(database, row -> row.getInt(1)).get(0);
        Side side = new Side(customer.id(), customer.name(), records,
                customer.reservations().stream().map(CustomerView.Journey::locator).toList(), accounts,
                customer.activities().size(), ledger.of(id).acts().size(),
                new ContactBook(database).of(id, now.minus(LATELY)).size());
        return new CustomerSnapshot(customer, side, ledger.of(id).states(now), preferences.of(customer));
    }

    String value(String field) {
        CustomerView.Attribute attribute = customer.profile().get(field);
        return attribute == null ? null : attribute.value();
    }

    /** What holds, in a word. */
    String standing(String purpose, String channel, String partner) {
        return consents.stream()
                .filter(each -> each.purpose().equals(purpose) && each.channel().word().equals(channel) && each.partner().equals(partner))
                .map(each -> each.standing().name().toLowerCase(Locale.ROOT)).findFirst().orElse("none");
    }

    String preference(String kind) {
        return preferences.preferences().stream().filter(each -> each.kind().equals(kind)).map(PreferenceView.Line::value)
                .findFirst().orElse(null);
    }
}
