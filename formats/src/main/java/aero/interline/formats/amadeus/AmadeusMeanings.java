package aero.interline.formats.amadeus;

import aero.interline.formats.xml.XmlMeanings;

/** What the elements of PNR_Reply mean. */
final class AmadeusMeanings {
    private static final XmlMeanings GUIDE = new XmlMeanings("""
            PNR_Reply = the reservation as it stands
            pnrHeader = record locator and last change
            companyId = airline or system
            controlNumber = record locator
            date = day, day-month-year
            time = time of day
            securityInformation = who made it and who is responsible
            responsibilityInformation = responsible office
            secondRpInformation = where and when it was made
            creationOfficeId officeId queueingOfficeId = office
            creationDate = made on
            creationTime = made at
            iataCode creatorIataCode = agency's IATA number
            agentId agentSignature = sign of the agent
            travellerInfo = a name, with an infant if there is one
            surname = surname
            firstName givenName = given name with title
            type = kind
            dateOfBirth = birth date
            infantIndicator = with an infant
            originDestinationDetails = itinerary
            itineraryInfo = one segment of the itinerary
            segmentName = kind of element
            lineNumber = line on the agent's screen
            reference = number by which elements point to each other
            qualifier = PT passenger, ST segment, OT other element
            travelProduct = what was booked
            depDate = departs on
            depTime = departs at
            arrDate = arrives on
            arrTime = arrives at
            boardpointDetail = from
            offpointDetail = to
            cityCode = airport or city
            companyDetail = sold by
            identification = designator or number
            classOfService = booking class
            relatedProduct = number of seats and status
            status = status
            quantity = how many
            equipment = aircraft type
            dataElementsIndiv = a data element
            elementManagementData = which element it is
            otherDataFreetext = free text
            longFreetext freetext freeText = text
            subjectQualifier = kind of text
            serviceRequest ssr = special service request
            referenceForDataElement = whom and what it is about
            ticketElement = ticketing arrangement
            miscellaneousRemarks = remark
            formOfPayment fop = form of payment
            accountNumber = card number, masked
            frequentTraveller frequentTraveler = frequent traveller number
            membershipNumber = number
            generalErrorInfo generalError = what went wrong
            """);

    private AmadeusMeanings() {}

    static String of(String name) {
        return GUIDE.of(name);
    }
}
