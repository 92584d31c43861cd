package aero.interline.contracts.fact;

/**
 * A name as an airline system writes it, taken apart.
 *
 * @param surname upper case as sent, without title
 * @param given   given names without a glued title ({@code MOLLYMRS} gives {@code MOLLY}), or {@code null}
 * @param title   {@code MR}, {@code MRS}, {@code MS}, {@code MISS}, {@code MSTR}, {@code DR} ..., or {@code null}
 * @param raw     exactly as sent, surname and given name joined by a slash
 */
public record PersonName(String surname, String given, String title, String raw) {}
