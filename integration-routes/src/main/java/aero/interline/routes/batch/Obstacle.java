package aero.interline.routes.batch;

/** Why the body of a message was not handed on. Such a message is never interpreted, only moved. */
public enum Obstacle {
    /** An object, map or stream message; nothing of it is ever deserialised. */
    KIND_UNSUPPORTED,
    /** The body is longer than the endpoint's {@code maxBodyBytes}. */
    TOO_LARGE,
    /** The bytes in the queue are not what the message's kind promises. */
    UNREADABLE
}
