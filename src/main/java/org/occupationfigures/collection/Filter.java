package org.occupationfigures.collection;

/**
 * What a request narrows a collection to. A record whose components are the parameters as
 * understood: a component that is null or empty was not asked for.
 */
public interface Filter {

	/**
	 * Says it in SQL.
	 * @return the conditions on the view of the collection
	 */
	SqlConditions conditions();

}
