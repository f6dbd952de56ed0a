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

/** A site with the first claims about it; its source claim is the first of them. */
public record Site(String id, String name, String kind, Named district, List<Name> names, List<Claim> claims,
		int claimCount, Address claimsAddress, @Nullable String note, SourceClaim sourceClaim) implements Identified {

	static Site of(ResultSet row, List<Name> names, FirstClaims.Shown first) throws SQLException {
		return new Site(row.getString("id"), row.getString("name"), row.getString("kind"), Named.district(row, 0),
				names, first.claims(), first.count(), first.address(), row.getString("note"), SourceClaim.ofClaim(row));
	}

	public record Name(String name, String language, SourceClaim.Document source) {

		static Name of(ResultSet row, int number) throws SQLException {
			return new Name(row.getString("name"), row.getString("language"), SourceClaim.Document.of(row));
		}

	}

}
