package aero.interline.domain.identity;

/** A record made ready to be compared many times with one model. */
public final class Subject {

    final Object[] aspects;
    /** {@code null} for what is no person. */
    final Traits traits;

    Subject(Object[] aspects, Traits traits) {
        this.aspects = aspects;
        this.traits = traits;
    }
}
