package dev.mosaic.adapters.http.server.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.chat.ChatSettings;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What you settled about your chats.
 *
 * @param automaticTitles whether the model your agent asks first is asked for a title once the
 *     first answer of a conversation is there; on unless you turn it off
 */
@Serdeable
public record ChatSettingsJson(@JsonProperty(required = true) boolean automaticTitles) {
  public static ChatSettingsJson of(ChatSettings settings) {
    return new ChatSettingsJson(settings.automaticTitles());
  }

  ChatSettings toSettings() {
    return new ChatSettings(automaticTitles);
  }
}
