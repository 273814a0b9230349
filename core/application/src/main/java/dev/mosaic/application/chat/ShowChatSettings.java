package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ChatSettingsStore;

/** Shows what a person settled about their chats. */
public final class ShowChatSettings {
  private final ChatSettingsStore settings;

  ShowChatSettings(ChatSettingsStore settings) {
    this.settings = settings;
  }

  /** The usual settings for a person who settled nothing. */
  public ChatSettings show(UserId owner) {
    return settings.find(owner).orElse(ChatSettings.STANDARD);
  }
}
