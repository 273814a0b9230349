package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.ports.store.FoundConversation;
import dev.mosaic.ports.store.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of a person's own conversations, latest first. */
@Serdeable
public record ConversationListJson(List<ConversationJson> data, PageMetaJson meta) {

  static ConversationListJson of(Page<Conversation> page) {
    return new ConversationListJson(
        page.rows().stream().map(ConversationJson::of).toList(), PageMetaJson.of(page));
  }

  static ConversationListJson ofFound(Page<FoundConversation> page) {
    return new ConversationListJson(
        page.rows().stream().map(ConversationJson::of).toList(), PageMetaJson.of(page));
  }
}
