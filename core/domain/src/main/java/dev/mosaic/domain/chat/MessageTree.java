package dev.mosaic.domain.chat;

import dev.mosaic.domain.chat.ChatMessage.Speaker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a conversation, and what was said instead. Messages of a person that follow the
 * same message are versions of one another; each has its own answer, and what was said after that.
 */
public final class MessageTree {
  private final Map<MessageId, MessagePlace> messages = new LinkedHashMap<>();
  private final Map<MessageId, MessageId> before = new HashMap<>();
  private @Nullable MessageId last;

  private MessageTree(List<MessagePlace> inOrder) {
    for (MessagePlace message : inOrder) {
      MessageId follows = message.follows();
      // What follows a message that is not there, or comes later, is spoiled: it stands where it
      // was added.
      MessageId real = follows == null || !isThere(message, follows) ? last : follows;
      if (real != null && !real.equals(message.id())) {
        before.put(message.id(), real);
      }
      messages.put(message.id(), message);
      last = message.id();
    }
  }

  /**
   * The tree of a conversation.
   *
   * @param inOrder all its messages, in the order they were added
   */
  public static MessageTree of(List<MessagePlace> inOrder) {
    return new MessageTree(inOrder);
  }

  private boolean isThere(MessagePlace message, MessageId follows) {
    return follows.equals(message.id()) || messages.containsKey(follows);
  }

  /** The message that one follows; empty if it is the first, or not there. */
  public Optional<MessageId> before(MessageId message) {
    return Optional.ofNullable(before.get(message));
  }

  /**
   * The messages up to one, from the first on.
   *
   * @param tip null, or a message that is not there, for the one added last
   */
  public List<MessageId> pathTo(@Nullable MessageId tip) {
    Deque<MessageId> path = new ArrayDeque<>();
    MessageId at = tip != null && messages.containsKey(tip) ? tip : last;
    while (at != null) {
      path.addFirst(at);
      at = before.get(at);
    }
    return List.copyOf(path);
  }

  /** What a person said in the place of a message, itself included, in the order it was said. */
  public List<MessageId> versionsOf(MessageId message) {
    Optional<MessageId> place = before(message);
    return messages.values().stream()
        .filter(other -> other.role() == Speaker.USER)
        .map(MessagePlace::id)
        .filter(other -> before(other).equals(place))
        .toList();
  }

  /** Where what was said after a message, and last, ends; empty if the message is not there. */
  public Optional<MessageId> tipOf(MessageId message) {
    if (!messages.containsKey(message)) {
      return Optional.empty();
    }
    Set<MessageId> since = new LinkedHashSet<>(Set.of(message));
    messages.keySet().stream()
        .filter(one -> before(one).filter(since::contains).isPresent())
        .forEach(since::add);
    return since.stream().reduce((first, second) -> second);
  }

  /** Whether anything was said instead of something else. */
  public boolean isBranched() {
    return messages.values().stream().anyMatch(message -> message.follows() != null);
  }

  /** Whether a person said it here. */
  public boolean isOfPerson(MessageId message) {
    MessagePlace place = messages.get(message);
    return place != null && place.role() == Speaker.USER;
  }
}
