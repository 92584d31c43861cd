/**
 * One record per person, whatever systems speak of them. Source records are linked to customers by rules that look at the records
 * only, so that the order of arrival never matters.
 */
package aero.interline.customer;
