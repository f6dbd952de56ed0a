package org.occupationfigures.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;

/**
 * A named monument, monastery, museum, town, mine or road.
 *
 * @param name the name used here
 * @param district the area, following the founding document where it names the site; a
 * claim may assign it to another
 * @param names its names, each with the document that has it
 * @param claims the first claims of what befell it, in the order in which they were
 * published, undated last
 * @param claimCount how many claims there are
 * @param claimsAddress where all of them are, in the same order
 * @param sourceClaim the first claim about it, in order of publication
 */
record Site(String id, String name, String kind, Named district, List<Name> names, List<Claim> claims, int claimCount,
		Address claimsAddress, @Nullable String note, SourceClaim sourceClaim) implements Identified {

	static Site of(ResultSet row, List<Name> names, FirstClaims.Shown first) throws SQLException {
		return new Site(row.getString("id"), row.getString("name"), row.getString("kind"), Named.district(row, 0),
				names, first.claims(), first.count(), first.address(), row.getString("note"), SourceClaim.ofClaim(row));
	}

	/**
	 * A name of the site.
	 *
	 * @param name as written
	 * @param source the document that has it
	 */
	record Name(String name, String language, SourceClaim.Document source) {

		static Name of(ResultSet row, int number) throws SQLException {
			return new Name(row.getString("name"), row.getString("language"), SourceClaim.Document.of(row));
		}

	}

}
