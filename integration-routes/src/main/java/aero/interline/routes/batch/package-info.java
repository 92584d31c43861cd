/**
 * A Camel component of the project's own, {@code jms-batch}: it takes many messages in one transacted session and
 * makes one exchange of them. It knows queues and Camel, nothing of the hub's messages.
 */
package aero.interline.routes.batch;
