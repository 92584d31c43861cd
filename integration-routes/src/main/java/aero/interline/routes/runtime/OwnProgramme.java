package aero.interline.routes.runtime;

import aero.interline.contracts.fact.LoyaltyMembership;
import org.eclipse.microprofile.config.Config;

/** The airline's own frequent traveller programme, to which a member number belongs when its sender names no programme. */
final class OwnProgramme {

    private static final String KEY = "interline.loyalty.programme";

    private OwnProgramme() {}

    /**
     * @return the designator, {@link LoyaltyMembership#UNKNOWN_PROGRAMME} if none is configured
     * @throws IllegalStateException for what is no designator, so that no member is filed under it
     */
    static String of(Config config) {
        String told = config.getOptionalValue(KEY, String.class).map(String::strip).orElse("");
        if (told.isEmpty()) {
            return LoyaltyMembership.UNKNOWN_PROGRAMME;
        }
        if (!told.matches("[A-Z0-9]{2,3}")) {
            throw new IllegalStateException(KEY + " is '" + told + "' and should be an airline designator such as AC");
        }
        return told;
    }
}
