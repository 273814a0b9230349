package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.user.ShownText;

/**
 * What the file of a conversation is called, without its ending: its title, as file systems take
 * it.
 */
final class ExportName {
  private static final int MOST = 80;

  private ExportName() {}

  static String of(Conversation conversation) {
    String plain = conversation.title().replaceAll("[\\\\/:*?\"<>|%]+", " ");
    // Windows drops dots and spaces at the end; one in front hides the file elsewhere.
    String name = ShownText.cleaned(plain, MOST).replaceAll("^[. ]+|[. …]+$", "");
    return name.isEmpty() ? "conversation" : name;
  }
}
