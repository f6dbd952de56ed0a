package org.occupationfigures.release;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.occupationfigures.web.PageLinks;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells readers of feeds what is new or mended, an entry per release (RFC 4287). */
@Controller
class FeedController {

	private static final String NAME = "Occupation Figures";

	private final Releases releases;

	private final PageLinks links;

	private final String publicAddress;

	FeedController(Releases releases, PageLinks links, @Value("${public-address}") String publicAddress) {
		this.releases = releases;
		this.links = links;
		this.publicAddress = publicAddress;
	}

	@GetMapping("/v1/feed.atom")
	Representation feed(QueryParameters parameters) {
		parameters.check();
		return new Representation(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8),
				(headers, out) -> write(this.releases.all(), out));
	}

	private void write(List<Version> versions, OutputStream out) {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
			text(xml, "id", this.publicAddress + "/v1/feed.atom");
			text(xml, "title", NAME + ": what is new or mended");
			text(xml, "updated", time(versions.get(0).date()));
			xml.writeStartElement("author");
			text(xml, "name", NAME);
			xml.writeEndElement();
			text(xml, "rights", this.releases.current().licence());
			link(xml, "self", "/v1/feed.atom");
			link(xml, "alternate", this.links.link("/changes"));
			for (Version version : versions) {
				entry(xml, version);
			}
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void entry(XMLStreamWriter xml, Version version) throws XMLStreamException {
		xml.writeStartElement("entry");
		text(xml, "id", this.publicAddress + "/v1/releases/" + version.id());
		text(xml, "title", "Release " + version.id() + ": " + counts(version));
		text(xml, "updated", time(version.date()));
		link(xml, "alternate", this.links.link("/changes") + "?release=" + version.id());
		text(xml, "summary", version.notes() + " " + version.claims() + " claims from " + version.sources()
				+ " documents. A record is a claim, not a fact.");
		xml.writeEndElement();
	}

	/** Counts what is recorded of the changes; of the first release that is nothing. */
	private static String counts(Version version) {
		return (version.added() != null) ? "claims added " + version.added() + ", changed " + version.changed()
				+ ", withdrawn " + version.withdrawn() : "claims " + version.claims();
	}

	/** A release has a day and no hour; Atom wants one, so it is the first. */
	private static String time(LocalDate day) {
		return day + "T00:00:00Z";
	}

	private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

	private void link(XMLStreamWriter xml, String relation, String path) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", this.publicAddress + path);
	}

}
