package dev.mosaic.application.chat;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.ports.store.ChatSettingsStore;

/** Settles something about a person's own chats; counts from the next answer on. */
public final class SaveChatSettings {
  private final ChatSettingsStore settings;
  private final Audit audit;

  SaveChatSettings(ChatSettingsStore settings, Audit audit) {
    this.settings = settings;
    this.audit = audit;
  }

  /** What is settled now. */
  public ChatSettings save(Caller caller, ChatSettings wanted) {
    settings.save(caller.id(), wanted);
    audit.note(
        caller,
        AuditAction.CHAT_SETTINGS_SAVED,
        AuditTarget.AUTOMATIC_TITLES.named(wanted.automaticTitles() ? "on" : "off"),
        "ok");
    return wanted;
  }
}
