package aero.interline.domain.activity;

import aero.interline.contracts.fact.Fact;

/**
 * Says what facts of one type amount to.
 *
 * @param <F> the type of fact
 */
public interface ActivityKind<F extends Fact> {

    /** One lower case word, the same for ever: it stands in the database. */
    String name();

    Class<F> fact();

    /** @param system who told it */
    Activity of(F fact, String system);

    /** One line in plain language for the customer's timeline, free of names. */
    String text(F fact);
}
