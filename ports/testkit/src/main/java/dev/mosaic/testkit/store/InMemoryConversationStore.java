package dev.mosaic.testkit.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Conversations in memory. */
public final class InMemoryConversationStore implements ConversationStore, Rollbackable {
  private final Rows<ConversationId, Thread> threads = new Rows<>();

  @Override
  public Page<Conversation> list(UserId owner, Conversation.Origin origin, PageRequest page) {
    return threads.with(
        rows -> {
          List<Conversation> own =
              rows.values().stream()
                  .map(Thread::conversation)
                  .filter(conversation -> conversation.owner().equals(owner))
                  .filter(conversation -> conversation.origin() == origin)
                  .sorted(Comparator.comparing(Conversation::lastMessageAt).reversed())
                  .toList();
          return new Page<>(
              own.stream().skip(page.offset()).limit(page.size()).toList(), page, own.size());
        });
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationId id) {
    return threads.with(rows -> own(rows, owner, id).map(Thread::conversation));
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationKey key) {
    return threads.with(rows -> byKey(rows, owner, key).map(Thread::conversation));
  }

  @Override
  public void insert(Conversation conversation) {
    threads.with(
        rows -> rows.putIfAbsent(conversation.id(), new Thread(conversation, null, List.of())));
  }

  @Override
  public boolean insert(Conversation conversation, ConversationKey key) {
    return threads.with(
        rows -> {
          boolean absent = byKey(rows, conversation.owner(), key).isEmpty();
          if (absent) {
            rows.put(conversation.id(), new Thread(conversation, key, List.of()));
          }
          return absent;
        });
  }

  @Override
  public boolean delete(UserId owner, ConversationId id) {
    return threads.with(rows -> own(rows, owner, id).isPresent() && rows.remove(id) != null);
  }

  @Override
  public List<ChatMessage> messages(UserId owner, ConversationId id) {
    return threads.with(rows -> own(rows, owner, id).map(Thread::messages).orElse(List.of()));
  }

  @Override
  public void append(UserId owner, List<ChatMessage> messages) {
    threads.with(
        rows -> {
          boolean allOwn =
              messages.stream()
                  .allMatch(message -> own(rows, owner, message.conversation()).isPresent());
          if (allOwn) {
            messages.forEach(
                message ->
                    rows.computeIfPresent(
                        message.conversation(), (id, thread) -> thread.with(message)));
          }
          return allOwn;
        });
  }

  @Override
  public void update(UserId owner, ChatMessage message) {
    threads.with(
        rows -> {
          Optional<Thread> found = own(rows, owner, message.conversation());
          found.ifPresent(
              thread ->
                  rows.put(
                      message.conversation(),
                      thread.mapped(
                          old ->
                              old.id().equals(message.id())
                                  ? old.ended(message.content(), message.status(), message.fault())
                                      .noted(message.notes())
                                  : old)));
          return found.isPresent();
        });
  }

  @Override
  public int interruptStreaming() {
    return threads.with(
        rows -> {
          long open =
              rows.values().stream()
                  .flatMap(thread -> thread.messages.stream())
                  .filter(message -> message.status() == ChatMessage.Status.STREAMING)
                  .count();
          rows.replaceAll((id, thread) -> thread.mapped(InMemoryConversationStore::interrupted));
          return (int) open;
        });
  }

  @Override
  public Runnable snapshot() {
    return threads.snapshot();
  }

  private static Optional<Thread> own(
      Map<ConversationId, Thread> rows, UserId owner, ConversationId id) {
    return Optional.ofNullable(rows.get(id))
        .filter(thread -> thread.conversation.owner().equals(owner));
  }

  private static Optional<Thread> byKey(
      Map<ConversationId, Thread> rows, UserId owner, ConversationKey key) {
    return rows.values().stream()
        .filter(thread -> thread.conversation.owner().equals(owner) && key.equals(thread.key))
        .findFirst();
  }

  private static ChatMessage interrupted(ChatMessage message) {
    return message.status() == ChatMessage.Status.STREAMING
        ? message.ended(message.content(), ChatMessage.Status.INTERRUPTED, message.fault())
        : message;
  }

  private record Thread(
      Conversation conversation, @Nullable ConversationKey key, List<ChatMessage> messages) {
    Thread with(ChatMessage message) {
      List<ChatMessage> longer = new ArrayList<>(messages);
      longer.add(message);
      Instant last =
          message.createdAt().isAfter(conversation.lastMessageAt())
              ? message.createdAt()
              : conversation.lastMessageAt();
      return new Thread(
          new Conversation(
              conversation.id(),
              conversation.owner(),
              conversation.title(),
              conversation.createdAt(),
              last,
              conversation.origin(),
              conversation.unreadable()),
          key,
          List.copyOf(longer));
    }

    Thread mapped(UnaryOperator<ChatMessage> change) {
      return new Thread(conversation, key, messages.stream().map(change).toList());
    }
  }
}
