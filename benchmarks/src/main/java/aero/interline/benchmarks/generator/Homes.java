package aero.interline.benchmarks.generator;

import java.util.List;

/** Where travellers live. */
public final class Homes {

    /**
     * @param airport   IATA code of the airport they leave from
     * @param dialling  country calling code
     */
    public record Home(String city, String country2, String country3, String airport, String dialling) {}

    public static final List<Home> ALL = List.of(
            new Home("FRANKFURT", "DE", "DEU", "FRA", "49"),
            new Home("MUNICH", "DE", "DEU", "MUC", "49"),
            new Home("LONDON", "GB", "GBR", "LHR", "44"),
            new Home("PARIS", "FR", "FRA", "CDG", "33"),
            new Home("MADRID", "ES", "ESP", "MAD", "34"),
            new Home("ROME", "IT", "ITA", "FCO", "39"),
            new Home("ISTANBUL", "TR", "TUR", "IST", "90"),
            new Home("ADDIS ABABA", "ET", "ETH", "ADD", "251"),
            new Home("NAIROBI", "KE", "KEN", "NBO", "254"),
            new Home("DUBAI", "AE", "ARE", "DXB", "971"),
            new Home("MUMBAI", "IN", "IND", "BOM", "91"),
            new Home("SINGAPORE", "SG", "SGP", "SIN", "65"),
            new Home("TOKYO", "JP", "JPN", "HND", "81"),
            new Home("SYDNEY", "AU", "AUS", "SYD", "61"),
            new Home("NEW YORK", "US", "USA", "JFK", "1"),
            new Home("CHICAGO", "US", "USA", "ORD", "1"),
            new Home("TORONTO", "CA", "CAN", "YYZ", "1"),
            new Home("SAO PAULO", "BR", "BRA", "GRU", "55"),
            new Home("MEXICO CITY", "MX", "MEX", "MEX", "52"),
            new Home("WARSAW", "PL", "POL", "WAW", "48"));

    private Homes() {}
}
