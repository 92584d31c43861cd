/**
 * REST under {@code /api/v1}: JSON, UTC instants, cursors instead of page numbers, and problems of RFC 9457 for whatever
 * goes wrong. What it promises stands in {@code META-INF/openapi.json}, which a test keeps true.
 */
package aero.interline.web.rest;
