package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Person.Age;
import aero.interline.benchmarks.match.airline.Spelling.Script;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The population: singles, couples, families with children and grown-up children, twins, fathers and sons of one name,
 * namesakes. A pure function of the seed.
 */
final class Society {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final LocalDate FIRST_CHILD_BORN = TODAY.minusYears(11);
    private static final int YOUNGEST_PARENT = 16;
    /** Nobody flies before being born. */
    private static final LocalDate LAST_CHILD_BORN = LocalDate.of(2025, 12, 1);

    private final long seed;
    private final Birth birth;
    private final List<Resident> residents = new ArrayList<>();
    private final List<Resident> newcomers = new ArrayList<>();
    /** By household: who lives together is called differently, fathers and sons of one name apart. */
    private final Map<Integer, List<Resident>> together = new HashMap<>();
    private int households;

    private Society(long seed) {
        this.seed = seed;
        this.birth = new Birth(seed);
    }

    /**
     * @param persons   who are known from many reports
     * @param newcomers who are told of once; each fourth is a relative of somebody known
     */
    static Society of(long seed, int persons, int newcomers) {
        Society society = new Society(seed);
        while (society.residents.size() < persons) {
            society.household();
        }
        while (society.residents.size() > persons) {
            society.residents.remove(society.residents.size() - 1);
        }
        for (int i = 0; i < newcomers; i++) {
            society.take(society.newcomers, i % 4 == 0 ? society.relative(i) : society.stranger());
        }
        return society;
    }

    List<Resident> residents() {
        return List.copyOf(residents);
    }

    List<Resident> newcomers() {
        return List.copyOf(newcomers);
    }

    int households() {
        return households;
    }

    private void take(List<Resident> among, Resident one) {
        among.add(one);
        together.computeIfAbsent(one.household(), none -> new ArrayList<>()).add(one);
    }

    private Set<Spelling> called(Birth.Hearth hearth) {
        return together.getOrDefault(hearth.number(), List.of()).stream().map(each -> each.given().get(0)).collect(Collectors.toSet());
    }

    private void household() {
        Dice dice = new Dice(seed, "household", households);
        Birth.Hearth hearth = birth.hearth(dice, households++);
        LocalDate born = birth.adult(dice);
        boolean woman = dice.chance(50);
        Resident first = birth.person(dice, hearth, names(dice, hearth, woman), woman, born, 0);
        take(residents, first);
        int kind = dice.below(100);
        if (kind < 35) {
            return;
        }
        if (kind < 90) {
            take(residents, partner(dice, hearth, first));
        }
        if (kind >= 60 && kind < 90) {
            children(dice, hearth, first);
        } else if (kind >= 90) {
            grown(dice, hearth, first);
        }
    }

    private Birth.Called names(Dice dice, Birth.Hearth hearth, boolean woman) {
        if (dice.chance(3) && !residents.isEmpty()) {
            Resident namesake = dice.pick(residents);
            if (namesake.woman() == woman) {
                return new Birth.Called(namesake.surname(), namesake.given());
            }
        }
        return new Birth.Called(hearth.surname(), birth.given(dice, hearth.script(), woman));
    }

    private Resident partner(Dice dice, Birth.Hearth hearth, Resident first) {
        Script script = dice.chance(90) ? hearth.script() : birth.script(dice);
        Spelling surname = dice.chance(75) ? hearth.surname() : birth.surname(dice, script);
        boolean woman = dice.chance(95) != first.woman();
        LocalDate born = grown(first.born().plusDays(dice.between(-3_000, 3_000)));
        return birth.person(dice, hearth, new Birth.Called(surname, birth.given(dice, script, woman)), woman, born, 50);
    }

    private void children(Dice dice, Birth.Hearth hearth, Resident parent) {
        int count = dice.between(1, 3);
        LocalDate born = FIRST_CHILD_BORN.plusDays(dice.below(1_500));
        for (int i = 0; i < count; i++) {
            boolean twin = i > 0 && dice.chance(15);
            born = twin ? born : born.plusDays(i == 0 ? 0 : dice.between(350, 1_300));
            if (born.isAfter(LAST_CHILD_BORN)) {
                return;
            }
            boolean girl = dice.chance(50);
            boolean junior = i == 0 && girl == parent.woman() && dice.chance(8);
            List<Spelling> given = junior ? parent.given() : birth.other(dice, hearth.script(), girl, called(hearth));
            take(residents, birth.person(dice, hearth, new Birth.Called(hearth.surname(), given), girl, born, 100));
        }
    }

    /** Several grown-ups of one family under one roof. */
    private void grown(Dice dice, Birth.Hearth hearth, Resident first) {
        boolean twin = dice.chance(25);
        boolean woman = twin || dice.chance(50) ? first.woman() : !first.woman();
        boolean junior = !twin && woman == first.woman() && dice.chance(20);
        List<Spelling> given = junior ? first.given() : birth.other(dice, hearth.script(), woman, called(hearth));
        LocalDate born = grown(twin ? first.born() : first.born().plusDays(dice.between(6_700, 11_000)));
        if (junior && !generations(hearth, given, born)) {
            given = birth.other(dice, hearth.script(), woman, called(hearth));
        }
        take(residents, birth.person(dice, hearth, new Birth.Called(hearth.surname(), given), woman, born, 15));
    }

    /** Whether somebody can be called as another under the roof is: nobody calls a brother or a sister so. */
    private boolean generations(Birth.Hearth hearth, List<Spelling> given, LocalDate born) {
        return together.get(hearth.number()).stream().filter(each -> each.given().get(0).equals(given.get(0)))
                .allMatch(each -> Math.abs(ChronoUnit.YEARS.between(each.born(), born)) >= YOUNGEST_PARENT);
    }

    /** The day, or one on which grown-ups were born. */
    private static LocalDate grown(LocalDate born) {
        LocalDate latest = TODAY.minusYears(19);
        return born.isAfter(latest) ? latest.minusDays(born.toEpochDay() % 900) : born;
    }

    private Resident stranger() {
        Dice dice = new Dice(seed, "stranger", households);
        Birth.Hearth hearth = birth.hearth(dice, households++);
        boolean woman = dice.chance(50);
        return birth.person(dice, hearth, names(dice, hearth, woman), woman, birth.adult(dice), 0);
    }

    /** A partner, brother or sister, child or grown-up child of somebody known, under the same roof. */
    private Resident relative(int number) {
        Dice dice = new Dice(seed, "relative", number);
        Resident known = dice.pick(residents);
        Birth.Hearth hearth = Birth.Hearth.of(known);
        boolean small = known.on(TODAY) != Age.ADULT;
        int kind = small ? dice.between(30, 74) : dice.below(100);
        if (kind < 30) {
            return partner(dice, hearth, known);
        }
        boolean woman = dice.chance(50);
        boolean twin = kind < 38;
        boolean child = kind < 75;
        boolean junior = !twin && woman == known.woman() && dice.chance(4);
        List<Spelling> given = junior ? known.given() : birth.other(dice, hearth.script(), woman, called(hearth));
        LocalDate born = twin ? known.born() : child ? FIRST_CHILD_BORN.plusDays(dice.below(3_600)) : birth.adult(dice);
        if (junior && !generations(hearth, given, born)) {
            given = birth.other(dice, hearth.script(), woman, called(hearth));
        }
        return birth.person(dice, hearth, new Birth.Called(hearth.surname(), given), woman, born, child ? 100 : 30);
    }
}
