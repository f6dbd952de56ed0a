package org.occupationfigures.claim;

import java.util.List;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Finds the claims that a request asks for. */
@Component
public record Claims(CollectionResponses responses, ClaimIndex index) {

	/** The collection that is not narrowed. */
	public static final String ALL = "claims";

	public Filter<ClaimQuery> filter(QueryParameters parameters) {
		return this.responses.filter(parameters, ClaimQuery::declare);
	}

	/** Finds the claims of a collection that a filter leaves. */
	public ClaimQuery matching(String collection, Filter<ClaimQuery> filter) {
		RoaringBitmap among = collection.equals(ALL) ? this.index.all()
				: this.index.having("collection", List.of(collection));
		ClaimQuery query = new ClaimQuery(this.index, among);
		filter.narrow(query);
		return query;
	}

}
