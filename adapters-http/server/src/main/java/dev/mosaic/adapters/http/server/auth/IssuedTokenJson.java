package dev.mosaic.adapters.http.server.auth;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A token that was just made.
 *
 * @param value to be copied now: it is not kept
 */
@Serdeable
public record IssuedTokenJson(PersonalTokenJson token, String value) {
  @Override
  public String toString() {
    return "IssuedTokenJson[" + token.id() + "]";
  }
}
