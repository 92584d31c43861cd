package aero.interline.routes.broker;

import java.nio.file.Path;

/**
 * What the embedded broker is told.
 *
 * @param directory    journal, pages, large messages and ledger
 * @param host         address to listen on
 * @param port         0 takes a free one
 * @param minFreeBytes producers have to wait when the disk has less left
 * @param memoryBytes  heap for messages; a third of it per queue, and what a backlog has more goes to pages on the disk
 * @param maxBodyBytes longest body that the hub reads; a message is refused at the door from a multiple of it on
 */
public record BrokerSettings(
        Path directory, String host, int port, long minFreeBytes, long memoryBytes, long maxBodyBytes,
        BrokerUsers users) {}
