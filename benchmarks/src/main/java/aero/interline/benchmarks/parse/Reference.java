package aero.interline.benchmarks.parse;

/** What the reading of a message is compared with: one pass over the same bytes. */
@FunctionalInterface
interface Reference {

    /** @return something that depends on every byte, so that no compiler leaves the pass out */
    long pass(byte[] body) throws Exception;
}
