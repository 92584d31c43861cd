package aero.interline.contracts.fact;

/** As in travel documents; {@code UNSPECIFIED} is {@code X} or {@code U}, while not told is {@code null}. */
public enum Gender {
    FEMALE,
    MALE,
    UNSPECIFIED
}
