package aero.interline.contracts.fact;

import java.time.LocalDateTime;

/**
 * One record locator of a reservation (PADIS RCI).
 *
 * @param carrier system or airline that gave it
 * @param created when it was given out, or {@code null}
 */
public record RecordLocator(String carrier, String locator, LocalDateTime created) {}
