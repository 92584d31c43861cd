/**
 * XML as far as the hub needs it: well-formedness by the JDK's StAX without document types, entities or anything outside
 * the message, and a tree that knows the byte position of everything in it. The families of messages read that tree.
 */
package aero.interline.formats.xml;
