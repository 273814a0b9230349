package dev.mosaic.application.llm;

import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model of an account, to be asked for a person.
 *
 * @param user for whom, which is its owner where nobody shares it
 * @param loan what it is shared on; null where the account is the user's own
 */
record Route(Provider account, String model, UserId user, @Nullable SharedAccount loan) {
  private static final int BYTES_PER_TOKEN = 4;

  /** A model of one's own account. */
  static Route own(Provider account, String model) {
    return new Route(account, model, account.owner(), null);
  }

  /** A model of an account that somebody else shares with the user. */
  static Route lent(SharedAccount loan, String model, UserId user) {
    return new Route(loan.account(), model, user, loan);
  }

  /** How many tokens a call may use at most, by what is known of the model. */
  long estimate(long sentBytes) {
    return Math.min(sentBytes / BYTES_PER_TOKEN, mostRead(0)) + mostWritten(0);
  }

  /** How many tokens it can read at most, by what is known of it; never less than was sent. */
  long mostRead(long sentBytes) {
    return Math.max(sentBytes, size(Model::contextWindow));
  }

  /** How many tokens it can write at most, by what is known of it; never less than came. */
  long mostWritten(long cameBytes) {
    return Math.max(cameBytes, size(Model::maxTokens));
  }

  private int size(ToIntFunction<Model> size) {
    return account.model(model).map(size::applyAsInt).orElse(0);
  }

  /** As the user knows it. */
  String name() {
    return new ModelRef(account.name(), model).toString();
  }
}
