package aero.interline.contracts.fact;

/** Kind of passenger. {@code OTHER} is a seat for something that is not a person (extra seat, cabin baggage). */
public enum PassengerType {
    ADULT,
    CHILD,
    INFANT,
    INFANT_WITH_SEAT,
    UNACCOMPANIED_MINOR,
    GROUP,
    OTHER
}
