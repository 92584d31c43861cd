package aero.interline.formats.view;

import java.util.HashMap;
import java.util.Map;

/**
 * What segments, elements and components of PNRGOV mean, after the IATA/PADIS implementation guide. Written in the
 * syntax of the messages themselves: {@code +} parts elements, {@code :} components; the last element of a line that
 * ends in {@code *} repeats.
 */
final class Meanings {
    private static final String GUIDE = """
            UNA=service characters
            UNB=interchange+syntax:version+sender+recipient+date:time+control reference+password+application
            UNG=functional group+message type+sender+recipient+date:time+reference+agency+version:release
            UNH=message+reference+type:version:release:agency+common access reference
            UNT=end of message+number of segments+reference
            UNE=end of group+number of messages+reference
            UNZ=end of interchange+number of messages+control reference
            MSG=message action+business function:message function
            ORG=originator+system:city+IATA number:office+city+company:city+type+country:currency+agent+communication+line
            TVL=flight+departure day:departure time:arrival day:arrival time+from+to+sold by:operated by+number:class:suffix
            TRA=operated as+carrier+number:class
            EQN=number of units+number:kind
            SRC=reservation
            RCI=record locators+carrier:locator:type:created on:created at*
            SSR=special service+code:status:quantity:carrier:::from:to:text+seat::traveller:seat feature*
            DAT=dates+kind:day:time*
            IFT=free text+subject:kind::carrier+text*
            ADD=address++purpose:street:city:region code:region:country:postal code:telephone or text*
            EBD=excess baggage+currency:rate+number:::unit
            TIF=traveller+surname:kind+given name:type:reference:with infant*
            FTI=frequent traveller+airline:number:traveller:status:level*
            REF=reference+:unique passenger reference*
            FAR=fare+type+age:::::basis
            TKT=ticket+number:kind:booklets
            MON=fare amounts+kind:amount:currency*
            PTK=pricing and ticketing+details++date:time+carrier+number+place
            TXD=taxes++amount:country:currency:code*
            FOP=form of payment+form::amount:card vendor:account:expiry*
            RPI=reservation status+quantity+status
            APD=aircraft+equipment
            TRI=check-in traveller++sequence:::traveller
            SSD=seat+number++++cabin
            TBD=baggage++pieces:weight:unit++pool:number+carrier:tag:quantity:destination*
            ABI=history+source:agent:office+city++carrier
            SAC=history action+++action
            LTS=history line+text*
            """;

    private static final Map<String, String[][]> PARTS = new HashMap<>();
    private static final Map<String, String> TITLES = new HashMap<>();

    static {
        for (String line : GUIDE.split("\n")) {
            int equals = line.indexOf('=');
            String tag = line.substring(0, equals);
            String[] elements = line.substring(equals + 1).split("\\+", -1);
            TITLES.put(tag, elements[0]);
            String[][] parts = new String[elements.length][];
            for (int i = 1; i < elements.length; i++) {
                parts[i] = elements[i].split(":", -1);
            }
            PARTS.put(tag, parts);
        }
    }

    private Meanings() {}

    static String title(String tag) {
        return TITLES.getOrDefault(tag, "");
    }

    /** @param element from 1, @param component from 0; empty if the guide does not say */
    static String of(String tag, int element, int component) {
        String[][] parts = PARTS.get(tag);
        if (parts == null || parts.length < 2) {
            return "";
        }
        String[] last = parts[parts.length - 1];
        boolean repeats = last[last.length - 1].endsWith("*");
        if (element >= parts.length && !repeats) {
            return "";
        }
        String[] components = parts[Math.min(element, parts.length - 1)];
        String meaning = component < components.length ? components[component] : "";
        return meaning.endsWith("*") ? meaning.substring(0, meaning.length() - 1) : meaning;
    }
}
