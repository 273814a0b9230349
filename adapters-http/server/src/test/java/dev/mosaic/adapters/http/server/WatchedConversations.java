package dev.mosaic.adapters.http.server;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ConversationStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Conversations, and who acted at each question that was asked of them. */
public final class WatchedConversations {
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ConversationStore sound;

  /**
   * A question.
   *
   * @param acting empty where the thread worked for nobody
   */
  public record Asked(String method, Optional<UserId> acting) {}

  WatchedConversations(ConversationStore sound) {
    this.sound = sound;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  ConversationStore store() {
    return (ConversationStore)
        Proxy.newProxyInstance(
            ConversationStore.class.getClassLoader(),
            new Class<?>[] {ConversationStore.class},
            (self, method, arguments) -> {
              asked.add(new Asked(method.getName(), ActingPerson.current()));
              try {
                return method.invoke(sound, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
