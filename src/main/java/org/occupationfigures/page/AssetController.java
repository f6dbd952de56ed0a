package org.occupationfigures.page;

import java.util.Map;

import org.occupationfigures.page.Assets.Asset;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves what pages load. */
@Controller
record AssetController(Assets assets) {

	@GetMapping("/assets/{hash}/{file}")
	Representation asset(QueryParameters parameters) {
		parameters.check();
		Asset asset = this.assets.find(parameters.getServletPath());
		if (asset == null) {
			throw new ProblemException(HttpStatus.NOT_FOUND, "No file of the pages has this address");
		}
		return new Representation(asset.type(), false,
				Map.of(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"),
				(headers, out) -> out.write(asset.bytes()));
	}

}
