package dev.mosaic.domain.sharing;

import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account somebody else shares, as it reaches one person.
 *
 * @param account under the name they know it by, with the models they may use
 * @param lender its owner
 * @param monthlyTokens what they may use of it in a calendar month; null without a limit
 * @param everyone whether it reaches everybody
 */
public record SharedAccount(
    Provider account, User lender, @Nullable Long monthlyTokens, boolean everyone) {
  /** An account as its owner has it, on the terms they share it on. */
  public static SharedAccount of(Provider own, User lender, ProviderShare terms) {
    List<Model> models =
        own.models().stream().filter(model -> terms.models().contains(model.id())).toList();
    return new SharedAccount(
        own.lentAs(terms.name(), models), lender, terms.monthlyTokens(), terms.everyone());
  }

  /** Whether it can be used at all, where its owner may share. */
  public boolean isUsable() {
    return account.active() && !account.models().isEmpty() && lender.active();
  }

  /**
   * Whether requests go to an address its owner chose, and not to the one its kind of vendor is
   * known for.
   */
  public boolean isAtOwnAddress() {
    return !ProviderPreset.of(account.type()).isUsualAddress(account.baseUrl());
  }
}
