package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.domain.chat.Snippet;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.FoundConversation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks for words in what only the vault can read, by opening it. Nothing of that is kept: what is
 * not in the database cannot be taken from it.
 */
@Singleton
final class SealedSearch {
  // So much is in memory at once, and so long a connection is held.
  private static final int BATCH = 50;

  private final ConversationRows conversations;
  private final MessageRows messages;
  private final SealedChat chat;
  private final PostgresTransactions transactions;

  SealedSearch(
      ConversationRows conversations,
      MessageRows messages,
      SealedChat chat,
      PostgresTransactions transactions) {
    this.conversations = conversations;
    this.messages = messages;
    this.chat = chat;
    this.transactions = transactions;
  }

  /** All that have it, in the order of the list. */
  List<FoundConversation> search(UserId owner, ConversationSelection selection, SearchText text) {
    List<FoundConversation> found = new ArrayList<>();
    long offset = 0;
    List<Conversation> batch;
    do {
      batch = batch(owner, selection, offset);
      found.addAll(searched(owner, batch, text));
      offset += batch.size();
    } while (batch.size() == BATCH);
    return found;
  }

  private List<Conversation> batch(UserId owner, ConversationSelection selection, long offset) {
    return transactions.asOwner(
        owner,
        () ->
            conversations
                .page(
                    owner.value(),
                    EnumNames.of(selection.origin()),
                    ConversationRows.archived(selection),
                    BATCH,
                    offset)
                .stream()
                .map(chat::conversation)
                .toList());
  }

  private List<FoundConversation> searched(
      UserId owner, List<Conversation> batch, SearchText text) {
    List<UUID> untitled =
        batch.stream()
            .filter(conversation -> text.in(conversation.title()).isEmpty())
            .map(conversation -> conversation.id().value())
            .toList();
    Map<UUID, Hit> said = new HashMap<>();
    for (MessageRow row : said(owner, untitled)) {
      if (!said.containsKey(row.conversationId())) {
        ChatMessage message = chat.message(row);
        text.in(message.content())
            .ifPresent(snippet -> said.put(row.conversationId(), new Hit(message.id(), snippet)));
      }
    }
    return batch.stream()
        .flatMap(conversation -> found(conversation, said, text).stream())
        .toList();
  }

  private static Optional<FoundConversation> found(
      Conversation conversation, Map<UUID, Hit> said, SearchText text) {
    return text.in(conversation.title())
        .map(snippet -> new FoundConversation(conversation, null, snippet))
        .or(
            () ->
                Optional.ofNullable(said.get(conversation.id().value()))
                    .map(hit -> new FoundConversation(conversation, hit.message(), hit.snippet())));
  }

  private record Hit(MessageId message, Snippet snippet) {}

  private List<MessageRow> said(UserId owner, List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : transactions.asOwner(owner, () -> messages.ofConversations(owner.value(), ids));
  }
}
