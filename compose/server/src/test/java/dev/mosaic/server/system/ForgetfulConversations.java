package dev.mosaic.server.system;

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
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The real store, which forgets on demand whose answer it is to keep. */
@Primary
@Singleton
@Requires(property = ForgetfulConversations.WANTED)
final class ForgetfulConversations implements ConversationStore {
  static final String WANTED = "tests.forgetful-conversations";

  private final BeanContext context;
  private final List<String> misled = new CopyOnWriteArrayList<>();
  private volatile @Nullable Victim victim;

  ForgetfulConversations(BeanContext context) {
    this.context = context;
  }

  private record Victim(UserId owner, ChatMessage message) {}

  /** From now on every answer is written over this person's message. */
  void writeOver(UserId owner, ChatMessage message) {
    misled.clear();
    victim = new Victim(owner, message);
  }

  /** Names of the threads that were led to the wrong person since. */
  List<String> misled() {
    return List.copyOf(misled);
  }

  void behave() {
    victim = null;
  }

  ConversationStore sound() {
    List<ConversationStore> others =
        new ArrayList<>(context.getBeansOfType(ConversationStore.class));
    others.remove(this);
    return others.getFirst();
  }

  @Override
  public void update(UserId owner, ChatMessage message) {
    Victim wrong = victim;
    if (wrong == null) {
      sound().update(owner, message);
      return;
    }
    misled.add(Thread.currentThread().getName());
    sound()
        .update(
            wrong.owner, wrong.message.ended(message.content(), message.status(), message.fault()));
  }

  @Override
  public Page<Conversation> list(UserId owner, ConversationSelection selection, PageRequest page) {
    return sound().list(owner, selection, page);
  }

  @Override
  public Page<FoundConversation> search(
      UserId owner, ConversationSelection selection, SearchText text, PageRequest page) {
    return sound().search(owner, selection, text, page);
  }

  @Override
  public List<ConversationId> ids(UserId owner) {
    return sound().ids(owner);
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationId id) {
    return sound().find(owner, id);
  }

  @Override
  public Optional<Conversation> find(UserId owner, ConversationKey key) {
    return sound().find(owner, key);
  }

  @Override
  public void insert(Conversation conversation) {
    sound().insert(conversation);
  }

  @Override
  public boolean insert(Conversation conversation, ConversationKey key) {
    return sound().insert(conversation, key);
  }

  @Override
  public Optional<Conversation> change(
      UserId owner, ConversationId id, UnaryOperator<Conversation> change) {
    return sound().change(owner, id, change);
  }

  @Override
  public boolean hide(UserId owner, ConversationId id, Instant at) {
    return sound().hide(owner, id, at);
  }

  @Override
  public boolean restore(UserId owner, ConversationId id) {
    return sound().restore(owner, id);
  }

  @Override
  public int eraseHiddenBefore(Instant time) {
    return sound().eraseHiddenBefore(time);
  }

  @Override
  public boolean delete(UserId owner, ConversationId id) {
    return sound().delete(owner, id);
  }

  @Override
  public List<ChatMessage> messages(UserId owner, ConversationId id) {
    return sound().messages(owner, id);
  }

  @Override
  public List<MessagePlace> places(UserId owner, ConversationId id) {
    return sound().places(owner, id);
  }

  @Override
  public void append(UserId owner, List<ChatMessage> messages) {
    sound().append(owner, messages);
  }

  @Override
  public int interruptStreaming(Set<MessageId> except) {
    return sound().interruptStreaming(except);
  }
}
