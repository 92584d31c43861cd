/**
 * Type B messages, the telexes of the airlines: passenger lists (PNL, ADL, PFS, PRL) and AIRIMP booking messages, read
 * line by line with every place kept, and written. Parts of one list are read together as the one list that they are.
 */
package aero.interline.formats.typeb;
