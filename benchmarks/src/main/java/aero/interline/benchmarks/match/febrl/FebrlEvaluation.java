package aero.interline.benchmarks.match.febrl;

import aero.interline.benchmarks.match.Groups;
import aero.interline.benchmarks.match.Score;
import aero.interline.domain.identity.Block;
import aero.interline.domain.identity.Columns;
import aero.interline.domain.identity.Matcher;
import aero.interline.domain.identity.Schema;
import aero.interline.domain.identity.Subject;
import aero.interline.domain.identity.Thresholds;
import aero.interline.domain.identity.Training;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hub's matcher on a Febrl set: weights are learned from the set itself without labels, and a pair is a match if its
 * probability is a half or more.
 *
 * @param candidates pairs that were compared
 * @param pairwise   pairs that match
 * @param clustered  pairs in one cluster, when matches of matches are matches
 */
public record FebrlEvaluation(long candidates, Score pairwise, Score clustered) {

    private static final Thresholds EVEN = new Thresholds(0, 0, 0, 0);
    private static final int MOST_PAIRS_PER_BLOCK = 5_000_000;

    /** @param files one in which duplicates are looked for, or two to be linked */
    public static FebrlEvaluation of(List<FebrlFile> files) {
        List<FebrlFile.Row> rows = files.stream().flatMap(each -> each.rows().stream()).toList();
        List<Columns> told = rows.stream().map(FebrlFile.Row::told).toList();
        Matcher matcher = new Matcher(Training.of(told, Training.start("febrl", Schema.febrl(), EVEN)));
        Truth truth = new Truth(rows.stream().map(FebrlFile.Row::entity).toList(),
                files.size() == 1 ? rows.size() : files.get(0).rows().size());
        Set<Long> candidates = candidates(told, truth);
        List<Subject> subjects = told.stream().map(matcher::subject).toList();
        List<Long> matches = new ArrayList<>();
        Groups groups = new Groups(rows.size());
        for (long pair : candidates) {
            if (matcher.weight(subjects.get(one(pair)), subjects.get(other(pair))) >= 0) {
                matches.add(pair);
                groups.unite(one(pair), other(pair));
            }
        }
        return new FebrlEvaluation(candidates.size(), truth.score(matches), truth.score(pairs(groups, truth)));
    }

    private static Set<Long> candidates(List<Columns> told, Truth truth) {
        Set<Long> pairs = new HashSet<>();
        for (List<String> block : Schema.febrl().blocks()) {
            new Block(block).pairs(told, MOST_PAIRS_PER_BLOCK, (one, other) -> {
                if (truth.asked(one, other)) {
                    pairs.add(pair(one, other));
                }
            });
        }
        return pairs;
    }

    private static List<Long> pairs(Groups groups, Truth truth) {
        List<Long> pairs = new ArrayList<>();
        for (List<Integer> group : groups.all()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    if (truth.asked(group.get(i), group.get(j))) {
                        pairs.add(pair(group.get(i), group.get(j)));
                    }
                }
            }
        }
        return pairs;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static int one(long pair) {
        return (int) (pair >> 32);
    }

    private static int other(long pair) {
        return (int) pair;
    }

    /**
     * Who is who.
     *
     * @param border where the second file begins
     */
    private record Truth(List<Long> entities, int border) {

        /** Of two files only pairs with one record in each are asked for. */
        boolean asked(int one, int other) {
            return border == entities.size() || one < border != other < border;
        }

        Score score(List<Long> found) {
            long right = found.stream().filter(pair -> entities.get(one(pair)).equals(entities.get(other(pair)))).count();
            long there = Score.pairsAmong(entities);
            if (border < entities.size()) {
                there -= Score.pairsAmong(entities.subList(0, border)) + Score.pairsAmong(entities.subList(border, entities.size()));
            }
            return new Score(right, found.size(), there);
        }
    }
}
