package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Conversations in `conversation`, what was said in `chat_message`. */
@Singleton
final class PostgresConversationStore implements ConversationStore {
  private final ConversationRows conversations;
  private final MessageRows messages;
  private final SealedChat chat;
  private final PostgresTransactions transactions;

  PostgresConversationStore(
      ConversationRows conversations,
      MessageRows messages,
      SealedChat chat,
      PostgresTransactions transactions) {
    this.conversations = conversations;
    this.messages = messages;
    this.chat = chat;
    this.transactions = transactions;
  }

  @Override
  public Page<Conversation> list(UserId owner, Conversation.Origin origin, PageRequest page) {
    String from = Words.of(origin);
    return transactions.asOwner(
        owner,
        () ->
            new Page<>(
                conversations.page(owner.value(), from, page.size(), page.offset()).stream()
                    .map(chat::conversation)
                    .toList(),
                page,
                conversations.countByUserIdAndOrigin(owner.value(), from)));
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationId id) {
    return transactions.asOwner(
        owner,
        () -> conversations.findByUserIdAndId(owner.value(), id.value()).map(chat::conversation));
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationKey key) {
    return transactions.asOwner(
        owner,
        () ->
            conversations
                .findByUserIdAndClientKey(owner.value(), key.digest())
                .map(chat::conversation));
  }

  @Override
  public void insert(Conversation conversation) {
    transactions.run(
        Identity.ofOwner(conversation.owner()),
        () -> conversations.insert(chat.row(conversation, null)));
  }

  @Override
  public boolean insert(Conversation conversation, ConversationKey key) {
    UserId owner = conversation.owner();
    return transactions.asOwner(
        owner,
        () -> {
          conversations.insert(chat.row(conversation, key));
          // The statement does not tell whether it found the key taken.
          return conversations
              .findByUserIdAndId(owner.value(), conversation.id().value())
              .isPresent();
        });
  }

  @Override
  public boolean delete(UserId owner, ConversationId id) {
    return transactions.asOwner(owner, () -> conversations.delete(owner.value(), id.value()) == 1);
  }

  @Override
  public List<ChatMessage> messages(UserId owner, ConversationId id) {
    return transactions.asOwner(
        owner,
        () ->
            messages.ofConversation(owner.value(), id.value()).stream()
                .map(chat::message)
                .toList());
  }

  @Override
  public void append(UserId owner, List<ChatMessage> added) {
    transactions.run(
        Identity.ofOwner(owner),
        () -> {
          Map<UUID, Instant> newest = newestByConversation(added);
          if (lockAll(owner, newest.keySet())) {
            added.forEach(message -> messages.insert(chat.row(owner, message)));
            newest.forEach((id, at) -> conversations.moveLastMessageAt(owner.value(), id, at));
          }
        });
  }

  @Override
  public void update(UserId owner, ChatMessage message) {
    transactions.run(Identity.ofOwner(owner), () -> messages.update(chat.row(owner, message)));
  }

  @Override
  public int interruptStreaming() {
    return transactions.as(Identity.RECOVERY, messages::interruptStreaming);
  }

  /** False as soon as one conversation is gone or somebody else's; the others stay locked. */
  private boolean lockAll(UserId owner, Set<UUID> ids) {
    return ids.stream().allMatch(id -> conversations.lock(owner.value(), id).isPresent());
  }

  private static Map<UUID, Instant> newestByConversation(List<ChatMessage> messages) {
    // Sorted, so that parallel calls take their locks in one order.
    Map<UUID, Instant> newest = new TreeMap<>();
    messages.forEach(
        message ->
            newest.merge(
                message.conversation().value(),
                message.createdAt(),
                (a, b) -> a.isAfter(b) ? a : b));
    return newest;
  }
}
