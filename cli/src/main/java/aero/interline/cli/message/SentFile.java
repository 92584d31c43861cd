package aero.interline.cli.message;

import java.nio.file.Path;

/**
 * A file that the broker took over.
 *
 * @param jmsId message id under which the hub will know it
 */
public record SentFile(Path file, String jmsId) {}
