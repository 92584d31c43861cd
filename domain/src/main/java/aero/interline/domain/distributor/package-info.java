/** What distributors report: documents sold and people referred. Agencies and orders of a distributor are partners. */
package aero.interline.domain.distributor;
