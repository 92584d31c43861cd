package aero.interline.benchmarks.generator;

import java.time.LocalTime;

/**
 * Something that one system tells the hub in the course of a day.
 *
 * @param at     time of the day at the airline's home
 * @param system whose queue it goes to
 * @param what   the kind of thing in a word or two, for people: {@code booking}, {@code check-in}
 * @param broken whether it is meant to be refused
 */
public record DayEvent(LocalTime at, String system, String what, boolean broken, byte[] body) {}
