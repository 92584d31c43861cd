package aero.interline.formats.xml;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;

/**
 * Why a text is no XML that the hub takes.
 *
 * @param text one sentence that says what to do
 */
record XmlFault(ErrorCode code, Position at, String text, String expected) {
    Rejection rejection() {
        return new Rejection(null, code, text, at, expected);
    }
}
