/**
 * Messages that come as files in a folder: one message in a file, or a file of many records. They go through the same
 * reading and the same intake as what comes by queue, and answers come back as files.
 */
package aero.interline.routes.files;
