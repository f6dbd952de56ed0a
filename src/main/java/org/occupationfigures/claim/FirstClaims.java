package org.occupationfigures.claim;

import java.util.List;

import org.occupationfigures.web.Address;

/**
 * The first claims about something of which there may be any number.
 *
 * @param claims the first in order of publication, undated last
 * @param count how many there are
 * @param address where all of them are, in the same order
 */
public record FirstClaims(List<Claim> claims, int count, Address address) {

}
