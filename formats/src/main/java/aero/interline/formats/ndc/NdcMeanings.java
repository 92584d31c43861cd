package aero.interline.formats.ndc;

import aero.interline.formats.xml.XmlMeanings;

/** What the elements of NDC messages mean, after the IATA EDIST implementation guide. */
final class NdcMeanings {
    private static final XmlMeanings GUIDE = new XmlMeanings("""
            OrderViewRS IATA_OrderViewRS = the order as it stands
            OrderCreateRQ IATA_OrderCreateRQ = asks for an order
            OrderChangeRQ IATA_OrderChangeRQ = asks for a change of an order
            OrderChangeNotif IATA_OrderChangeNotifRQ = tells that an order changed
            OrderRetrieveRQ IATA_OrderRetrieveRQ = asks for an order as it stands
            OrderCancelRQ IATA_OrderCancelRQ = asks to cancel an order
            OrderCancelRS IATA_OrderCancelRS = an order was cancelled
            AirDocIssueRQ = asks for tickets
            AirDocIssueRS = tickets were issued
            Document = version of the message
            Party = who speaks to whom
            Sender = who sends
            Recipient = who receives
            AgencyID = agency
            IATA_Number = agency's IATA number
            Order = order
            OrderID = number of the order
            Owner OwnerCode = airline or seller that owns it
            OrderReference OrderRefID = number of the order meant
            BookingReference BookingRef = reservation at an airline
            BookingID = record locator
            AirlineID AirlineDesigCode CarrierDesigCode = airline designator
            OrderItem = part of the order
            ItemStatus StatusCode = status
            Service = what is delivered
            PassengerRef PassengerRefs PaxRefID PassengerReference = passenger meant
            SegmentRef SegmentRefs PaxSegmentRefID = flight meant
            ServiceDefinitionRef ServiceDefinitionRefID = service meant
            TotalOrderPrice TotalPrice = price of the whole order
            SimpleCurrencyPrice TotalAmount = amount
            BaseAmount = fare without taxes
            TimeLimits = until when
            Payment = form of payment
            PaymentCard = payment card, masked
            FareBasisCode = fare basis
            RBD RBD_Code = booking class
            CabinTypeCode = cabin
            DataLists = what the order points to
            Passenger Pax = passenger
            PassengerID PaxID = the passenger's name in this message
            PTC = kind of passenger
            CitizenshipCountryCode = nationality
            Birthdate = birth date
            Gender GenderCode = gender
            GivenName = given name
            MiddleName = further given name
            Surname = surname
            NameTitle TitleName = title
            IdentityDocument IdentityDoc = travel document
            IdentityDocumentNumber IdentityDocID = its number
            IdentityDocumentType IdentityDocTypeCode = its kind
            IssuingCountryCode = issued by
            ExpiryDate = expires
            IssueDate DateOfIssue = issued on
            Visa = visa
            LoyaltyProgramAccount = frequent traveller account
            AccountNumber = its number
            ContactInformation ContactInfo = contact
            EmailAddress = e-mail
            Phone = telephone
            InfantRef = infant of this passenger
            FlightSegment PaxSegment = flight
            SegmentKey PaxSegmentID = the flight's name in this message
            Departure Dep = departure
            Arrival = arrival
            AirportCode IATA_LocationCode = airport
            AircraftScheduledDateTime = scheduled at
            MarketingCarrier MarketingCarrierInfo = sold by
            OperatingCarrier OperatingCarrierInfo = flown by
            FlightNumber MarketingCarrierFlightNumberText = flight number
            AircraftCode = aircraft type
            ServiceDefinition = a service
            SSRCode = special service request
            OSIText = other service information
            TicketDocInfo = documents of a passenger
            TicketDocument Ticket = ticket
            TicketDocNbr TicketNumber = ticket number
            CouponNumber = coupon
            Errors Error = what went wrong
            Warning = what the sender warns of
            """);

    private NdcMeanings() {}

    static String of(String name) {
        return GUIDE.of(name);
    }
}
