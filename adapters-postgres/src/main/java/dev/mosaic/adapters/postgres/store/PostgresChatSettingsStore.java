package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ChatSettingsStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Settings of chats in `chat_setting`. */
@Singleton
final class PostgresChatSettingsStore implements ChatSettingsStore {
  private final ChatSettingRows settings;
  private final PostgresTransactions transactions;

  PostgresChatSettingsStore(ChatSettingRows settings, PostgresTransactions transactions) {
    this.settings = settings;
    this.transactions = transactions;
  }

  @Override
  public Optional<ChatSettings> find(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            settings
                .findByUserId(owner.value())
                .map(row -> new ChatSettings(row.automaticTitles())));
  }

  @Override
  public void save(UserId owner, ChatSettings changed) {
    transactions.run(
        Identity.ofOwner(owner),
        () -> settings.save(new ChatSettingRow(owner.value(), changed.automaticTitles())));
  }
}
