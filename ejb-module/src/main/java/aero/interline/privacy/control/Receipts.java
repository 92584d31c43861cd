package aero.interline.privacy.control;

import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.privacy.entity.Job;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is handed out about a job that is done. It names nobody: the customer's number says nothing once the customer is
 * gone. The signature is a keyed hash (HMAC-SHA256 by a key of the master key) of the text as it stands; the hub that
 * made it can tell it from any other.
 */
public final class Receipts {

    private static final String PURPOSE = "RECEIPT";

    private Receipts() {}

    /** @param kept what was left, in sentences */
    public static String text(Job job, Map<String, Long> counts, List<String> kept, Instant finishedAt) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("receipt", "interline-" + job.kind().name().toLowerCase(java.util.Locale.ROOT) + "-1");
        receipt.put("job", Long.toString(job.id()));
        receipt.put("customer", Long.toString(job.customer()));
        receipt.put("requestedBy", job.by());
        receipt.put("approvedBy", job.approvedBy());
        receipt.put("requestedAt", job.createdAt().toString());
        receipt.put("startedAt", job.startedAt().toString());
        receipt.put("finishedAt", finishedAt.toString());
        receipt.put("done", counts);
        receipt.put("kept", kept);
        return FactJson.text(receipt);
    }

    public static String signature(KeyedHash hash, String receipt) {
        return hash.whole(PURPOSE, receipt);
    }
}
