package aero.interline.customer.boundary;

import java.util.List;

/**
 * How alike two customers are, by their most alike records.
 *
 * @param weight      log2 of the odds
 * @param probability the same from 0 to 1
 * @param veto        what forbids it, or {@code null}
 * @param verdict     one sentence: why they are, or are not, one customer
 * @param review      from this weight on a pair is proposed
 * @param link        from this weight on a record is linked
 */
public record ComparisonView(String oneRecord, String otherRecord, double weight, double probability, String veto,
        String verdict, double review, double link, String model, List<DecisionView.Bar> fields) {}
