package dev.mosaic.application.chat;

import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.agent.life.WakeAgent.Outcome.Awake;
import dev.mosaic.application.chat.log.PastWork;
import dev.mosaic.domain.ForeignText;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentDoings;
import dev.mosaic.ports.agent.AgentDoings.Doing;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ConversationStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what a person's agent did without being asked through Mosaic: a conversation for each
 * session of its gateway that Mosaic did not begin. Wakes no agent; what one that sleeps has done
 * is in its volume until it runs again.
 */
public final class KeepDoings {
  private static final System.Logger LOG = System.getLogger(KeepDoings.class.getName());

  private final AgentActivity activity;
  private final AgentDoings gateways;
  private final AgentStore agents;
  private final ConversationStore conversations;
  private final Clock clock;
  private final Set<UserId> looking = ConcurrentHashMap.newKeySet();

  KeepDoings(
      AgentActivity activity,
      AgentDoings gateways,
      AgentStore agents,
      ConversationStore conversations,
      Clock clock) {
    this.activity = activity;
    this.gateways = gateways;
    this.agents = agents;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** Does so on a thread of its own. */
  void begin(UserId owner) {
    ActingPerson.start("doings-of-" + owner, () -> keepGuarded(owner));
  }

  // Nobody waits for the thread, so nobody else would hear of a store that is away.
  private void keepGuarded(UserId owner) {
    try {
      keep(owner);
    } catch (RuntimeException broken) {
      LOG.log(
          System.Logger.Level.WARNING,
          "what an agent did by itself could not be kept; it is read again at the next turn",
          broken);
    }
  }

  /** Looks, and keeps what is new. Nothing where somebody else does so at the moment. */
  public void keep(UserId owner) {
    Optional<Awake> agent = activity.awake(owner);
    if (agent.isEmpty() || !looking.add(owner)) {
      return;
    }
    try {
      Instant since = agents.doingsKeptUntil(owner).orElse(Instant.EPOCH);
      keep(owner, gateways.since(agent.get().endpoint(), agent.get().token(), since));
    } catch (AgentUnreachable away) {
      LOG.log(System.Logger.Level.DEBUG, "an agent does not say what it did", away);
    } finally {
      looking.remove(owner);
    }
  }

  private void keep(UserId owner, List<Doing> doings) {
    doings.stream().filter(Doing::isOver).forEach(doing -> keep(owner, doing));
    // What goes on is looked at again, and with it what was asked after it.
    Optional<Instant> goingOn =
        doings.stream().filter(doing -> !doing.isOver()).map(Doing::at).min(Instant::compareTo);
    Optional<Instant> last =
        doings.stream().map(doing -> doing.at().plusMillis(1)).max(Instant::compareTo);
    goingOn.or(() -> last).ifPresent(until -> agents.keptDoings(owner, atMostNow(until)));
  }

  // An agent may tell any time: one to come would hide what it does until then.
  private Instant atMostNow(Instant told) {
    Instant now = clock.instant();
    return told.isAfter(now) ? now : told;
  }

  private void keep(UserId owner, Doing doing) {
    Instant at = atMostNow(doing.at());
    ConversationId conversation = conversationOf(owner, doing);
    String asked = ForeignText.plain(doing.asked());
    boolean known =
        conversations.messages(owner, conversation).stream()
            .filter(message -> message.content().equals(asked))
            .anyMatch(message -> at.isBefore(doing.at()) || message.createdAt().equals(at));
    if (known) {
      return;
    }
    PastWork past = new PastWork(doing.course());
    RunEvent.Ended end = (RunEvent.Ended) doing.course().getLast();
    conversations.append(
        owner,
        List.of(
            ChatMessage.ofUser(conversation, asked, at),
            ChatMessage.awaited(conversation, at)
                .ended(ForeignText.plain(past.text()), end.status(), end.fault())
                .worked(past.work())));
  }

  private ConversationId conversationOf(UserId owner, Doing doing) {
    ConversationKey key = ConversationKey.of(owner, "session", doing.session());
    return conversations
        .find(owner, key)
        .map(Conversation::id)
        .orElseGet(
            () -> {
              Conversation fresh =
                  Conversation.begin(
                      ConversationId.random(),
                      owner,
                      doing.asked(),
                      atMostNow(doing.at()),
                      Origin.AGENT);
              conversations.insert(fresh, key);
              return fresh.id();
            });
  }
}
