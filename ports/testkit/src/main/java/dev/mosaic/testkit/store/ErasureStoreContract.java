package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.ErasureStore;
import dev.mosaic.ports.store.ErasureStore.Contents;
import dev.mosaic.ports.store.ErasureStore.Erasure;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ErasureStore} does. Each test begins with empty stores. */
public abstract class ErasureStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final AgentId AGENT = AgentId.ofUser(UUID.randomUUID());

  private User ada;
  private User bob;

  /** The store that keeps a kind of things in the same place as the others. */
  protected abstract <T> T store(Class<T> type);

  @BeforeEach
  void twoPeopleWithThings() {
    // Entries of the audit log cannot be removed, so names are new each time.
    ada = joined("ada-" + UUID.randomUUID());
    bob = joined("bob-" + UUID.randomUUID());
  }

  @Test
  void deletesAPersonWithEverythingAndSaysHowMuchThereWas() {
    Erasure erasure = begun(ada);

    assertThat(erasures().erase(erasure)).contains(new Contents(1, 2, 1, 1, 0, 1, 1, true));

    assertThat(store(UserStore.class).find(ada.id())).isEmpty();
    assertThat(contentsLeftOf(ada)).isZero();
    assertThat(store(UserStore.class).find(bob.id())).contains(bob);
    assertThat(contentsLeftOf(bob)).isEqualTo(5);
  }

  @Test
  void hasNothingLeftToDeleteTheSecondTime() {
    Erasure erasure = begun(ada);
    erasures().erase(erasure);

    assertThat(erasures().erase(erasure)).isEmpty();
  }

  @Test
  void goesOnUntilItIsFinished() {
    Erasure first = begun(ada);
    Erasure second = new Erasure(bob.id(), AGENT, NOW.plusSeconds(1));
    erasures().begin(second);
    erasures().begin(new Erasure(ada.id(), AGENT, NOW.plusSeconds(9)));
    assertThat(mine()).containsExactly(first, second);
    erasures().erase(first);
    assertThat(mine()).containsExactly(first, second);

    erasures().finish(ada.id(), NOW);

    assertThat(mine()).containsExactly(second);
  }

  @Test
  void takesWhatNamesThemOutOfTheAuditLogAndKeepsTheEntries() {
    noted(ada.id(), ada.id(), "session.created", ada.username().value(), "192.0.2.1");
    noted(bob.id(), ada.id(), "user.deactivated", ada.username().value(), "192.0.2.2");
    noted(ada.id(), bob.id(), "user.deactivated", bob.username().value(), "192.0.2.1");
    noted(bob.id(), null, "invitation.created", String.valueOf(ada.email()), "192.0.2.2");
    noted(null, null, "session.created", "subject-of-" + ada.username(), "192.0.2.3");
    store(UserStore.class)
        .link(ada.id(), "https://issuer.example.org", "subject-of-" + ada.username(), NOW);

    erasures().erase(begun(ada));
    noted(ada.id(), ada.id(), "agent.files_reset", "late", "192.0.2.1");

    assertThat(told(ada.id()))
        .containsExactly(
            "agent.files_reset deleted null",
            "user.deactivated " + bob.username() + " null",
            "user.deactivated deleted 192.0.2.2",
            "session.created deleted null");
    assertThat(told(bob.id())).contains("invitation.created deleted 192.0.2.2");
    assertThat(everything()).noneMatch(text -> text.contains(ada.username().value()));
  }

  @Test
  void takesTheInvitationTheyCameByWhateverTheirAddressIsNow() {
    InvitationStore invitations = store(InvitationStore.class);
    Invitation came = invited("first-" + ada.username() + "@example.org");
    Invitation other = invited("other-" + ada.username() + "@example.org");
    invitations.accept(came.id(), ada.id(), NOW);
    noted(bob.id(), null, "invitation.created", came.email().value(), null);

    erasures().erase(begun(ada));

    assertThat(invitations.find(came.id())).isEmpty();
    assertThat(invitations.find(other.id())).isPresent();
    assertThat(everything()).noneMatch(text -> text.contains(came.email().value()));
  }

  private Invitation invited(String email) {
    Invitation invitation = Invitations.open(email, bob.id(), NOW);
    store(InvitationStore.class).insert(invitation, someHash());
    return invitation;
  }

  private User joined(String name) {
    User user = People.member(name);
    UserId id = user.id();
    store(UserStore.class).insert(user);
    store(ProviderStore.class).insert(Accounts.full(id, "mine"));
    store(AgentConfigStore.class).save(AgentConfig.empty(id));
    store(ConfigVersionStore.class)
        .append(AgentConfig.empty(id), Duration.ofMinutes(30), ConfigVersion.Origin.SAVED, NOW);
    store(UsageStore.class)
        .append(Calls.answered(id, NOW, "some-model", new TokenUsage(1, 1, 0, 0, false)));
    store(AgentStore.class).findOrInsert(AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), id));
    store(PersonalTokenStore.class)
        .insert(
            new PersonalToken(
                PersonalTokenId.random(),
                id,
                "laptop",
                TokenScope.FULL,
                NOW,
                NOW.plusSeconds(60),
                null),
            someHash());
    ConversationId talk = ConversationId.random();
    store(ConversationStore.class).insert(Conversation.begin(talk, id, "Tea", NOW));
    store(ConversationStore.class)
        .append(
            id,
            List.of(ChatMessage.ofUser(talk, "Tea?", NOW), ChatMessage.ofUser(talk, "Now?", NOW)));
    return user;
  }

  private long contentsLeftOf(User user) {
    UserId id = user.id();
    return store(ProviderStore.class).list(id).size()
        + store(ConversationStore.class).ids(id).size()
        + store(PersonalTokenStore.class).list(id).size()
        + store(ConfigVersionStore.class).list(id).size()
        + store(AgentConfigStore.class).find(id).stream().count();
  }

  private Erasure begun(User user) {
    Erasure erasure = new Erasure(user.id(), AGENT, NOW);
    erasures().begin(erasure);
    return erasure;
  }

  /** Others may be left by other tests. */
  private List<Erasure> mine() {
    return erasures().unfinished().stream()
        .filter(one -> List.of(ada.id(), bob.id()).contains(one.person()))
        .toList();
  }

  private void noted(
      @Nullable UserId actor,
      @Nullable UserId subject,
      String action,
      String target,
      @Nullable String address) {
    store(AuditLog.class)
        .append(new AuditLog.Entry(NOW, actor, subject, action, target, "ok", address));
  }

  private List<String> told(UserId about) {
    AuditLog.Query query = new AuditLog.Query(about, "", "", "", null, null);
    return store(AuditLog.class).list(query, new PageRequest(1, 100)).rows().stream()
        .map(listed -> listed.entry())
        .map(entry -> entry.action() + " " + entry.target() + " " + entry.address())
        .toList();
  }

  private List<String> everything() {
    return store(AuditLog.class).list(AuditLog.Query.ALL, new PageRequest(1, 100)).rows().stream()
        .map(listed -> listed.entry().target())
        .toList();
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }

  private ErasureStore erasures() {
    return store(ErasureStore.class);
  }
}
