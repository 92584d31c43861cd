package aero.interline.formats.ota;

import aero.interline.formats.xml.XmlMeanings;

/** What elements and attributes of OpenTravel mean, after the schemas of 2010B. */
final class OtaMeanings {
    private static final XmlMeanings GUIDE = new XmlMeanings("""
            OTA_ProfileCreateRQ = asks to keep a profile
            OTA_ProfileReadRS = profiles that were asked for
            OTA_ProfileMergeRQ = asks to make two profiles one
            OTA_AirBookRQ = asks for a booking
            OTA_AirBookRS = what was booked
            OTA_AirCheckInRQ = asks for a check-in
            OTA_AirCheckInRS = who was checked in
            OTA_LoyaltyAccountRS = account of a loyalty programme
            OTA_PingRQ OTA_PingRS = asks whether anybody is there
            OTA_ReadRQ = asks for something kept
            TimeStamp = when the message was made
            EchoToken = comes back in the answer
            Target = production or test
            POS = where it comes from
            Source = point of sale
            PseudoCityCode = office
            AgentSine = sign of the agent
            RequestorID = who asks
            UniqueID = identifier
            ObsoleteProfileID = profile that goes into the other
            Success = nothing went wrong
            Errors = what went wrong
            Warnings = what the sender warns of
            Profile = profile
            Customer = the person
            BirthDate = birth date
            Gender = gender
            PersonName PassengerName = name
            NamePrefix = title
            GivenName Given = given name
            MiddleName Middle = further given name
            Surname = surname
            NameTitle = degree or title
            Telephone = telephone
            Email = e-mail
            Address = postal address
            CitizenCountryName = nationality
            Document API_Info = travel document
            DocID = its number
            DocIssueCountry = issued by
            ExpireDate = expires
            CustLoyalty FrequentTravelerInfo = frequent traveller number
            ProgramID = programme
            MembershipID = number
            LoyalLevel = level
            PaymentForm PaymentDetail = form of payment
            PaymentCard = payment card, masked
            PrefCollections = what the person prefers
            MealPref = meal
            SeatPref = seat
            AirlinePref = airline
            AirReservation = the reservation
            LastModified = last change
            BookingReferenceID = record locator
            AirItinerary = flights booked
            FlightSegment = flight
            DepartureDateTime = departs
            ArrivalDateTime = arrives
            FlightNumber = flight number
            ResBookDesigCode = booking class
            DepartureAirport = from
            ArrivalAirport = to
            MarketingAirline = sold by
            OperatingAirline = flown by
            AirTraveler = traveller
            PassengerTypeCode = kind of passenger
            TravelerRefNumber = traveller meant
            SeatRequest = seat asked for
            SpecialServiceRequest = special service
            SSRCode = its code
            OtherServiceInformation = other service information
            Ticketing = ticketing
            TicketDocumentNbr = ticket number
            FlightInfo = flight
            CarrierInfo = airline and number
            DepartureInformation = departure
            ArrivalInformation = arrival
            PassengerInfo = passenger
            PassengerFlightInfo = the passenger on the flight
            SeatBoardingInfo = seat given
            TicketingInfo = ticket
            StandbyIndicator = stands by
            AccountInfo = account
            PointBalance = points
            MemberInfo = the member
            """);

    private OtaMeanings() {}

    static String of(String name) {
        return GUIDE.of(name);
    }
}
