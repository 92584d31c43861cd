package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A core that decides in memory, by delivery id, and can be made to fail. */
public final class RecordingIntake implements FactIntake {

    /** What happens to a batch before it is decided. */
    public interface Trouble {
        void strike(List<Arrival> batch) throws IntakeUnavailable;
    }

    private final Map<String, Arrival> decided = new LinkedHashMap<>();
    private volatile Trouble trouble = batch -> {};

    public void trouble(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public List<Decision> apply(List<Arrival> batch) throws IntakeUnavailable {
        trouble.strike(batch);
        List<Decision> decisions = new ArrayList<>();
        synchronized (decided) {
            for (Arrival arrival : batch) {
                boolean redelivered = decided.putIfAbsent(arrival.capture().deliveryId(), arrival) != null;
                boolean dead = arrival.reading().rejected();
                decisions.add(new Decision(decided.size(), dead ? Outcome.DEAD : Outcome.APPLIED,
                        dead ? arrival.reading().rejection().code() : null, 0, 0, null, null, redelivered));
            }
        }
        return decisions;
    }

    public List<Arrival> decided() {
        synchronized (decided) {
            return List.copyOf(decided.values());
        }
    }
}
