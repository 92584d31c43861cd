package aero.interline.contracts.fact;

/** One line of the reservation's history as sent (PADIS LTS or an element of the history groups). */
public record HistoryLine(Position at, String text) {}
