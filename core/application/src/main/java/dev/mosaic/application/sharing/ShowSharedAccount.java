package dev.mosaic.application.sharing;

import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/** Shows a person one of the accounts that others share with them. */
public final class ShowSharedAccount {
  private final ListSharedAccounts all;

  ShowSharedAccount(ListSharedAccounts all) {
    this.all = all;
  }

  /** Empty for unknown accounts, and for those not shared with the person. */
  public Optional<SharedAccountView> show(UserId person, ProviderId id) {
    return all.list(person).stream()
        .filter(view -> view.shared().account().id().equals(id))
        .findFirst();
  }
}
