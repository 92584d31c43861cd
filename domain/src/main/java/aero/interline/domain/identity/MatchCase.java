package aero.interline.domain.identity;

/** The four cases of a decision; documents, tests and stored decisions use their numbers. */
public enum MatchCase {
    /** C1: no candidate, a new customer. */
    C1,
    /** C2: one sure match, linked. */
    C2,
    /** C3: one possible match, a customer of its own and a proposal. */
    C3,
    /** C4: several candidates, none better enough than the others: a customer of its own and proposals. */
    C4
}
