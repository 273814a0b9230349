package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.application.sharing.SharedAccountView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On which terms somebody else lets you use an account.
 *
 * @param ownAddress whether its owner chose the server requests go to; otherwise it is the vendor's
 *     usual one
 * @param monthlyTokens what you may use in a calendar month, UTC; null without a limit
 * @param usedTokens what you used since the month began
 * @param resetsAt when the next month begins
 */
@Serdeable.Serializable
public record LoanJson(
    boolean ownAddress, @Nullable Long monthlyTokens, long usedTokens, Instant resetsAt) {
  static LoanJson of(SharedAccountView view) {
    return new LoanJson(
        view.shared().isAtOwnAddress(),
        view.shared().monthlyTokens(),
        view.used(),
        view.resetsAt());
  }
}
