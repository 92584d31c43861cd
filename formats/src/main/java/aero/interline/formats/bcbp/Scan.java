package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fragment;
import java.time.Instant;
import java.util.List;

/**
 * What is known about the reading of a code besides the code.
 *
 * @param fragments what else the scanner said, such as its own name
 */
record Scan(Event event, Instant at, List<Fragment> fragments) {}
