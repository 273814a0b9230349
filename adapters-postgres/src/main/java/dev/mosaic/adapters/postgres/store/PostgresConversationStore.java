package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessagePlace;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.FoundConversation;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Conversations in `conversation`, what was said in `chat_message`. */
@Singleton
final class PostgresConversationStore implements ConversationStore {
  private final ConversationRows conversations;
  private final MessageRows messages;
  private final SealedChat chat;
  private final SealedSearch search;
  private final PostgresTransactions transactions;

  PostgresConversationStore(
      ConversationRows conversations,
      MessageRows messages,
      SealedChat chat,
      SealedSearch search,
      PostgresTransactions transactions) {
    this.conversations = conversations;
    this.messages = messages;
    this.chat = chat;
    this.search = search;
    this.transactions = transactions;
  }

  @Override
  public Page<Conversation> list(UserId owner, ConversationSelection selection, PageRequest page) {
    UUID user = owner.value();
    String from = EnumNames.of(selection.origin());
    List<Boolean> archived = ConversationRows.archived(selection);
    return transactions.asOwner(
        owner,
        () ->
            new Page<>(
                conversations.page(user, from, archived, page.size(), page.offset()).stream()
                    .map(chat::conversation)
                    .toList(),
                page,
                conversations.count(user, from, archived)));
  }

  @Override
  public Page<FoundConversation> search(
      UserId owner, ConversationSelection selection, SearchText text, PageRequest page) {
    List<FoundConversation> found = search.search(owner, selection, text);
    return new Page<>(
        found.stream().skip(page.offset()).limit(page.size()).toList(), page, found.size());
  }

  @Override
  public List<ConversationId> ids(UserId owner) {
    return transactions.asOwner(owner, () -> conversations.ids(owner.value())).stream()
        .map(ConversationId::new)
        .toList();
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationId id) {
    return transactions.asOwner(
        owner, () -> conversations.find(owner.value(), id.value()).map(chat::conversation));
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationKey key) {
    return transactions.asOwner(
        owner, () -> conversations.findByKey(owner.value(), key.digest()).map(chat::conversation));
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
          // The statement does not report whether it found the key taken.
          return conversations.find(owner.value(), conversation.id().value()).isPresent();
        });
  }

  @Override
  public Optional<Conversation> change(
      UserId owner, ConversationId id, UnaryOperator<Conversation> change) {
    return transactions.asOwner(
        owner,
        () ->
            conversations
                .lock(owner.value(), id.value())
                .map(
                    row -> {
                      Conversation before = chat.conversation(row);
                      Conversation after = change.apply(before);
                      conversations.update(chat.changed(row, before, after));
                      return after;
                    }));
  }

  @Override
  public boolean hide(UserId owner, ConversationId id, Instant at) {
    return transactions.asOwner(
        owner, () -> conversations.hide(owner.value(), id.value(), at) == 1);
  }

  @Override
  public boolean restore(UserId owner, ConversationId id) {
    return transactions.asOwner(owner, () -> conversations.restore(owner.value(), id.value()) == 1);
  }

  @Override
  public int eraseHiddenBefore(Instant time) {
    return transactions.as(Identity.SERVER, () -> conversations.eraseHiddenBefore(time));
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
  public List<MessagePlace> places(UserId owner, ConversationId id) {
    return transactions.asOwner(
        owner,
        () ->
            messages.places(owner.value(), id.value()).stream()
                .map(MessagePlaceRow::toPlace)
                .toList());
  }

  @Override
  public void append(UserId owner, List<ChatMessage> added) {
    transactions.run(
        Identity.ofOwner(owner),
        () -> {
          Map<UUID, Instant> newest = newestByConversation(added);
          // Moving the time keeps a single conversation from being deleted as well as a lock does.
          if (newest.size() == 1 || lockAll(owner, newest.keySet())) {
            boolean all =
                newest.entrySet().stream()
                    .allMatch(
                        it ->
                            conversations.moveLastMessageAt(
                                    owner.value(), it.getKey(), it.getValue())
                                == 1);
            if (all) {
              messages.insert(added.stream().map(message -> chat.row(owner, message)).toList());
            }
          }
        });
  }

  @Override
  public void update(UserId owner, ChatMessage message) {
    transactions.runInTurn(
        Identity.ofOwner(owner), () -> messages.update(chat.row(owner, message)));
  }

  @Override
  public int interruptStreaming(Set<MessageId> except) {
    String ids =
        except.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
    return transactions.as(Identity.RECOVERY, () -> messages.interruptStreaming(ids));
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
