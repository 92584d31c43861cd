package aero.interline.formats.view;

import java.util.HashMap;
import java.util.Map;

/**
 * What segments, elements and components of PNRGOV and PAXLST mean, after the guides of IATA, PADIS and the WCO. Written in the
 * syntax of the messages themselves: {@code +} parts elements, {@code :} components; the last element of a line that
 * ends in {@code *} repeats. A tag with a qualifier behind it stands for the segments that begin with that.
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
            BGM=purpose of the list+document+function
            BGM 745=list of passengers+document+function
            BGM 250=list of crew+document+function
            BGM 266=flight closed+document+function
            AUT=authentication+result
            NAD=party+role+identification+address lines:+surname:given name:second given name+street+city+region+postal code+country
            NAD MS=reported by+role+identification+address lines:+name+street+city+region+postal code+country
            NAD FL=passenger+role+identification+address lines:+surname:given name:second given name+street+city+region+postal code+country
            NAD FM=crew member+role+identification+address lines:+surname:given name:second given name+street+city+region+postal code+country
            NAD DDU=passenger in transit+role+identification+address lines:+surname:given name:second given name
            NAD DDT=crew member in transit+role+identification+address lines:+surname:given name:second given name
            COM=how to reach+number:kind*
            TDT=flight+stage+flight number+++airline
            LOC=place+kind+place:::name
            LOC 22=first clearance+kind+place:::name
            LOC 87=first arrival in the country+kind+place:::name
            LOC 91=issued in+kind+country:::name
            LOC 92=on the route+kind+place:::name
            LOC 125=last departure from abroad+kind+place:::name
            LOC 174=country of residence+kind+country:::name
            LOC 178=boards at+kind+place:::name
            LOC 179=gets off at+kind+place:::name
            LOC 180=place of birth+kind+place:::name
            LOC 188=place of filing+kind+place:::name
            DTM=date+kind:date:format
            DTM 36=expires on+kind:date:format
            DTM 137=list made on+kind:date:format
            DTM 182=issued on+kind:date:format
            DTM 189=departs+kind:date:format
            DTM 232=arrives+kind:date:format
            DTM 329=born on+kind:date:format
            ATT=attribute+kind++value
            ATT 2=gender+kind++value
            MEA=measure+kind++unit:value
            MEA CT=number of bags+kind++unit:value
            MEA WT=weight of bags+kind++unit:value
            GEI=processing+kind+indicator
            FTX=remark+subject+++text:more text*
            FTX BAG=bag tag+subject+++tag:number of bags
            NAT=nationality+kind+country
            RFF=reference+kind:reference
            RFF TN=transaction+kind:reference
            RFF AVF=record locator+kind:reference
            RFF ABO=unique passenger reference+kind:reference
            RFF AEA=reference of an authority+kind:reference
            RFF CR=customer reference+kind:reference
            RFF SEA=seat+kind:reference
            DOC=document+kind:::name+number
            DOC P=passport+kind:::name+number
            DOC V=visa+kind:::name+number
            DOC I=identity card+kind:::name+number
            EMP=employment+kind+occupation
            CNT=control total+kind:number
            CNT 41=members of the crew in all+kind:number
            CNT 42=passengers in all+kind:number
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

    /** @param qualifier first component of the segment, which tells some segments of one tag apart */
    static String title(String tag, String qualifier) {
        String title = TITLES.get(tag + ' ' + qualifier);
        return title == null ? TITLES.getOrDefault(tag, "") : title;
    }

    /**
     * Empty if the guide does not say.
     *
     * @param element   from 1
     * @param component from 0
     */
    static String of(String tag, String qualifier, int element, int component) {
        String[][] parts = PARTS.getOrDefault(tag + ' ' + qualifier, PARTS.get(tag));
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
