package dev.mosaic.testkit.store;

import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ChatSettingsStore;
import java.util.Optional;

/** Settings of chats in memory. */
public final class InMemoryChatSettingsStore implements ChatSettingsStore, Rollbackable, Forgetful {
  private final Rows<UserId, ChatSettings> settings = new Rows<>();

  @Override
  public Optional<ChatSettings> find(UserId owner) {
    return settings.with(rows -> Optional.ofNullable(rows.get(owner)));
  }

  @Override
  public void save(UserId owner, ChatSettings changed) {
    settings.with(rows -> Optional.ofNullable(rows.put(owner, changed)));
  }

  @Override
  public long forget(UserId person) {
    return settings.remove((owner, one) -> owner.equals(person));
  }

  @Override
  public Runnable snapshot() {
    return settings.snapshot();
  }
}
