package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/** What people settled about their chats. Other people's are as if they did not exist. */
public interface ChatSettingsStore {
  /** Empty for a person who settled nothing. */
  Optional<ChatSettings> find(UserId owner);

  /** Keeps them in place of those before. */
  void save(UserId owner, ChatSettings settings);
}
