/**
 * The architecture diagram as tests: each rule is a sentence with its reason, and is shown to bite on a sample that
 * breaks it.
 */
package aero.interline.architecture;
