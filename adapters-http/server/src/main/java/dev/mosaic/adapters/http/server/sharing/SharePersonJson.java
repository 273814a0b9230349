package dev.mosaic.adapters.http.server.sharing;

import dev.mosaic.application.sharing.SharePerson;
import io.micronaut.serde.annotation.Serdeable;

/** Somebody with an account here, by name. */
@Serdeable.Serializable
public record SharePersonJson(String id, String username, String displayName) {
  static SharePersonJson of(SharePerson person) {
    return new SharePersonJson(person.id().toString(), person.username(), person.displayName());
  }
}
