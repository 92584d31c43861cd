/**
 * Shapes that the platform stores and hands around. They know nothing of how they come about.
 */
package aero.interline.platform.entity;
