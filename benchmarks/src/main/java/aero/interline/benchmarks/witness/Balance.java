package aero.interline.benchmarks.witness;

/** What the hub itself says about one system: received against what became of it (invariant I9). */
public record Balance(
        long received, long applied, long duplicate, long filtered, long parked, long dead, long inflight, long residue) {

    long decided() {
        return applied + duplicate + filtered + parked + dead;
    }
}
