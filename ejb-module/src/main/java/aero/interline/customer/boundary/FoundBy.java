package aero.interline.customer.boundary;

/** Why a search shows somebody. All but the names are exact. */
enum FoundBy {
    CUSTOMER_ID("customer id"),
    EMAIL("e-mail"),
    TELEPHONE("telephone"),
    DOCUMENT("document"),
    MEMBER("member number"),
    TICKET("ticket"),
    LOCATOR("locator"),
    /** Of an order, a sale or something else that happened. */
    REFERENCE("reference"),
    NAME("name"),
    /** Nearly, or by sound. */
    NAME_ALIKE("name ~");

    private final String text;

    FoundBy(String text) {
        this.text = text;
    }

    /** As people and programs read it. */
    String text() {
        return text;
    }
}
