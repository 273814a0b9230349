package dev.mosaic.testkit.store;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations in memory. */
public final class InMemoryConversationStore implements ConversationStore, Rollbackable, Forgetful {
  private final Rows<ConversationId, Thread> threads = new Rows<>();

  @Override
  public Page<Conversation> list(UserId owner, ConversationSelection selection, PageRequest page) {
    return pageOf(selected(owner, selection).map(Thread::conversation).toList(), page);
  }

  @Override
  public Page<FoundConversation> search(
      UserId owner, ConversationSelection selection, SearchText text, PageRequest page) {
    return pageOf(
        selected(owner, selection).flatMap(thread -> thread.found(text).stream()).toList(), page);
  }

  private Stream<Thread> selected(UserId owner, ConversationSelection selection) {
    Comparator<Conversation> order =
        Comparator.comparing(Conversation::pinned)
            .thenComparing(Conversation::lastMessageAt)
            .reversed();
    return threads.with(
        rows ->
            rows.values().stream()
                .filter(thread -> thread.hiddenAt == null)
                .filter(thread -> thread.conversation.owner().equals(owner))
                .filter(thread -> selection.includes(thread.conversation))
                .sorted(Comparator.comparing(Thread::conversation, order))
                .toList()
                .stream());
  }

  private static <T> Page<T> pageOf(List<T> all, PageRequest page) {
    return new Page<>(
        all.stream().skip(page.offset()).limit(page.size()).toList(), page, all.size());
  }

  @Override
  public List<ConversationId> ids(UserId owner) {
    return threads.with(
        rows ->
            rows.values().stream()
                .filter(thread -> thread.hiddenAt == null)
                .map(Thread::conversation)
                .filter(conversation -> conversation.owner().equals(owner))
                .sorted(Comparator.comparing(Conversation::createdAt))
                .map(Conversation::id)
                .toList());
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
        rows ->
            rows.putIfAbsent(conversation.id(), new Thread(conversation, null, List.of(), null)));
  }

  @Override
  public boolean insert(Conversation conversation, ConversationKey key) {
    return threads.with(
        rows -> {
          boolean absent = byKey(rows, conversation.owner(), key).isEmpty();
          if (absent) {
            rows.put(conversation.id(), new Thread(conversation, key, List.of(), null));
          }
          return absent;
        });
  }

  @Override
  public Optional<Conversation> change(
      UserId owner, ConversationId id, UnaryOperator<Conversation> change) {
    return threads.with(
        rows -> {
          Optional<Thread> changed =
              own(rows, owner, id).map(thread -> thread.with(change.apply(thread.conversation)));
          changed.ifPresent(thread -> rows.put(id, thread));
          return changed.map(Thread::conversation);
        });
  }

  @Override
  public boolean hide(UserId owner, ConversationId id, Instant at) {
    return threads.with(
        rows -> {
          Optional<Thread> found = own(rows, owner, id);
          found.ifPresent(thread -> rows.put(id, thread.hidden(thread.key, at)));
          return found.isPresent();
        });
  }

  @Override
  public boolean restore(UserId owner, ConversationId id) {
    return threads.with(
        rows -> {
          Optional<Thread> found = anyOwn(rows, owner, id);
          found
              .filter(thread -> thread.hiddenAt != null)
              .ifPresent(thread -> rows.put(id, thread.hidden(freeKey(rows, thread), null)));
          return found.isPresent();
        });
  }

  @Override
  public int eraseHiddenBefore(Instant time) {
    return threads.with(
        rows -> {
          int before = rows.size();
          rows.values()
              .removeIf(thread -> thread.hiddenAt != null && thread.hiddenAt.isBefore(time));
          return before - rows.size();
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
  public List<MessagePlace> places(UserId owner, ConversationId id) {
    return messages(owner, id).stream().map(ChatMessage::place).toList();
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
          Optional<Thread> found = anyOwn(rows, owner, message.conversation());
          found.ifPresent(
              thread ->
                  rows.put(
                      message.conversation(),
                      thread.mapped(
                          old ->
                              old.id().equals(message.id())
                                  ? old.ended(message.content(), message.status(), message.fault())
                                      .noted(message.notes())
                                      .worked(message.work())
                                  : old)));
          return found.isPresent();
        });
  }

  @Override
  public int interruptStreaming(Set<MessageId> except) {
    return threads.with(
        rows -> {
          long open =
              rows.values().stream()
                  .flatMap(thread -> thread.messages.stream())
                  .filter(message -> message.status() == ChatMessage.Status.STREAMING)
                  .filter(message -> !except.contains(message.id()))
                  .count();
          rows.replaceAll(
              (id, thread) ->
                  thread.mapped(
                      message -> except.contains(message.id()) ? message : interrupted(message)));
          return (int) open;
        });
  }

  /** How many messages a person's conversations have together, hidden ones included. */
  long messagesOf(UserId owner) {
    return threads.with(
        rows ->
            rows.values().stream()
                .filter(thread -> thread.conversation.owner().equals(owner))
                .mapToLong(thread -> thread.messages.size())
                .sum());
  }

  @Override
  public long forget(UserId person) {
    return threads.remove((id, thread) -> thread.conversation().owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return threads.snapshot();
  }

  private static Optional<Thread> own(
      Map<ConversationId, Thread> rows, UserId owner, ConversationId id) {
    return anyOwn(rows, owner, id).filter(thread -> thread.hiddenAt == null);
  }

  /** Also if it is hidden. */
  private static Optional<Thread> anyOwn(
      Map<ConversationId, Thread> rows, UserId owner, ConversationId id) {
    return Optional.ofNullable(rows.get(id))
        .filter(thread -> thread.conversation.owner().equals(owner));
  }

  private static Optional<Thread> byKey(
      Map<ConversationId, Thread> rows, UserId owner, ConversationKey key) {
    return rows.values().stream()
        .filter(thread -> thread.conversation.owner().equals(owner) && key.equals(thread.key))
        .filter(thread -> thread.hiddenAt == null)
        .findFirst();
  }

  private static @Nullable ConversationKey freeKey(
      Map<ConversationId, Thread> rows, Thread hidden) {
    ConversationKey key = hidden.key;
    return key == null || byKey(rows, hidden.conversation.owner(), key).isPresent() ? null : key;
  }

  private static ChatMessage interrupted(ChatMessage message) {
    return message.status() == ChatMessage.Status.STREAMING
        ? message.ended(message.content(), ChatMessage.Status.INTERRUPTED, message.fault())
        : message;
  }

  private record Thread(
      Conversation conversation,
      @Nullable ConversationKey key,
      List<ChatMessage> messages,
      @Nullable Instant hiddenAt) {
    Thread with(ChatMessage message) {
      List<ChatMessage> longer = new ArrayList<>(messages);
      longer.add(message);
      return new Thread(
          conversation.movedTo(message.createdAt()), key, List.copyOf(longer), hiddenAt);
    }

    Optional<FoundConversation> found(SearchText text) {
      return text.in(conversation.title())
          .map(snippet -> new FoundConversation(conversation, null, snippet))
          .or(
              () ->
                  messages.stream()
                      .flatMap(
                          message ->
                              text.in(message.content()).stream()
                                  .map(
                                      snippet ->
                                          new FoundConversation(
                                              conversation, message.id(), snippet)))
                      .findFirst());
    }

    Thread with(Conversation changed) {
      return new Thread(changed, key, messages, hiddenAt);
    }

    Thread hidden(@Nullable ConversationKey newKey, @Nullable Instant at) {
      return new Thread(conversation, newKey, messages, at);
    }

    Thread mapped(UnaryOperator<ChatMessage> change) {
      return new Thread(conversation, key, messages.stream().map(change).toList(), hiddenAt);
    }
  }
}
