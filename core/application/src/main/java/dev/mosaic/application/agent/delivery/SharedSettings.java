package dev.mosaic.application.agent.delivery;

import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ShareStore;
import java.util.List;

/**
 * Brings what changed of shared accounts to the running agents of those they are shared with. Calls
 * to models do not wait for it: for them it counts at once.
 */
public final class SharedSettings {
  private final ShareStore shares;
  private final SettingsDelivery delivery;

  SharedSettings(ShareStore shares, SettingsDelivery delivery) {
    this.shares = shares;
    this.delivery = delivery;
  }

  /** What a person shares now, to be told of later, when it may be gone. */
  public List<ProviderShare> of(UserId owner) {
    return ActingPerson.aside(() -> shares.list(owner));
  }

  /** Something about a person changed that decides whether others may use what they share. */
  public void changedFor(UserId owner) {
    changed(of(owner));
  }

  /** These shares, as they were or as they are, count in another way than before. */
  public void changed(List<ProviderShare> some) {
    if (!some.isEmpty()) {
      delivery.changedFor(person -> some.stream().anyMatch(share -> share.reaches(person)));
    }
  }

  /** Whether whole groups of people may share changed. */
  public void changedForAll() {
    delivery.changedFor(person -> true);
  }
}
