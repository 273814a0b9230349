package dev.mosaic.adapters.http.server.download;

import dev.mosaic.adapters.http.server.security.DownloadLinks;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A link to a download. Whoever has it can use it, once, until it is over or the session ends that
 * it was made under.
 *
 * @param address path and query, with the signed link as the last parameter
 */
@Serdeable.Serializable
public record DownloadLinkJson(String address, Instant expiresAt) {
  static DownloadLinkJson of(DownloadLinks.Link link) {
    return new DownloadLinkJson(link.address(), link.expiresAt());
  }
}
