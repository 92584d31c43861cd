package aero.interline.benchmarks.generator;

import java.util.List;

/**
 * People who live and often travel together and share their ways of being reached.
 *
 * @param country ISO 3166 alpha-2, of the address
 */
public record Household(List<Person> members, String email, String mobile, String street, String city, String country) {}
