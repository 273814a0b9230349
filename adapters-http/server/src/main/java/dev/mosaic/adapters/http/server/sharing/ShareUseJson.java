package dev.mosaic.adapters.http.server.sharing;

import dev.mosaic.application.sharing.ShareView;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What one person used of an account in one month.
 *
 * @param month in UTC, as 2026-11
 * @param tokens of all kinds
 */
@Serdeable.Serializable
public record ShareUseJson(SharePersonJson person, String month, long tokens) {
  static ShareUseJson of(ShareView.Use use) {
    return new ShareUseJson(SharePersonJson.of(use.person()), use.month().toString(), use.tokens());
  }
}
