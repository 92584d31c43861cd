/** Members of loyalty programmes and their miles. An account is the membership that it belongs to. */
package aero.interline.domain.loyalty;
