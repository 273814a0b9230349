package dev.mosaic.adapters.http.server.account;

import dev.mosaic.application.account.DeleteAccount;
import dev.mosaic.ports.store.ErasureStore;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;

/**
 * What was deleted with an account.
 *
 * @param agent what became of the agent's container, network and volume: {@code later} if they are
 *     removed as soon as the container engine answers
 * @param counts how much there was
 */
@Serdeable.Serializable
public record AccountReceiptJson(
    Instant deletedAt,
    @Schema(allowableValues = {"none", "removed", "later"}) String agent,
    CountsJson counts) {
  /**
   * How much there was.
   *
   * @param settingsVersions states the agent's settings had
   * @param modelCalls calls to models that were still remembered
   */
  @Serdeable.Serializable
  public record CountsJson(
      long conversations,
      long messages,
      long providers,
      long tokens,
      long sessions,
      long settingsVersions,
      long modelCalls) {
    static CountsJson of(ErasureStore.Contents contents) {
      return new CountsJson(
          contents.conversations(),
          contents.messages(),
          contents.providers(),
          contents.tokens(),
          contents.sessions(),
          contents.configVersions(),
          contents.modelCalls());
    }
  }

  static AccountReceiptJson of(DeleteAccount.Receipt receipt) {
    return new AccountReceiptJson(
        receipt.at(),
        receipt.agent().name().toLowerCase(Locale.ROOT),
        CountsJson.of(receipt.contents()));
  }
}
