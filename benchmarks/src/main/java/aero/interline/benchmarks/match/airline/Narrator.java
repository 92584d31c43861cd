package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Dice;
import java.time.LocalDate;

/** Tells a person by a medium, with one mistake or none. */
final class Narrator {

    private static final int TRIES = 4;

    private Narrator() {}

    static Told tell(Resident who, Medium medium, LocalDate day, Dice dice) {
        if (who.formerName() != null && dice.chance(35)) {
            Draft draft = new Draft(who, day);
            draft.make(Mistake.FORMER_SURNAME, dice);
            return draft.told(Mistake.FORMER_SURNAME);
        }
        if (dice.chance(medium.wrong())) {
            for (int i = 0; i < TRIES; i++) {
                Mistake mistake = dice.pick(medium.mistakes());
                Draft draft = new Draft(who, day);
                if (draft.make(mistake, dice)) {
                    return draft.told(mistake);
                }
            }
        }
        return new Draft(who, day).told(Mistake.NONE);
    }
}
