package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.TimeZoneName;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.push.PushSubscriptions;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.Calls;
import dev.mosaic.testkit.store.Invitations;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.store.Shares;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person with a row in every table that holds anything of anybody's. */
record Belongings(
    User person,
    User friend,
    Provider account,
    AgentRecord agent,
    Conversation conversation,
    ChatMessage message,
    Session session,
    PersonalToken token) {
  private static final Instant NOW = HandMovedClock.START;
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  static Belongings of(String name) {
    User person = People.member(name);
    UserId id = person.id();
    UserStore users = RealDatabase.bean(UserStore.class);
    users.insertLocal(person, People.SOME_HASH);
    users.link(id, "https://issuer.example.org", name, NOW);
    RealDatabase.execute(
        "insert into breakglass_user (user_id, username, password_hash) values (?, ?, 'x')",
        id.value(),
        name);
    Provider account = Accounts.full(id, "mine");
    RealDatabase.bean(ProviderStore.class).insert(account);
    User friend = sharing(account);
    RealDatabase.bean(AgentConfigStore.class)
        .save(new AgentConfig(id, account.id(), null, List.of(), "of " + name));
    ConfigVersionStore versions = RealDatabase.bean(ConfigVersionStore.class);
    versions.append(AgentConfig.empty(id), Duration.ofMinutes(30), ConfigVersion.Origin.SAVED, NOW);
    versions.note(id, 1, ConfigVersion.Result.RAN, null);
    UsageStore usage = RealDatabase.bean(UsageStore.class);
    usage.append(Calls.answered(id, NOW, "some-model", new TokenUsage(10, 2, 0, 0, false)));
    usage.setLimit(id, 1_000L);
    RealDatabase.bean(ProviderStore.class).noteSuccess(id, account.id(), NOW.minusSeconds(1));
    ConversationId talk = ConversationId.random();
    Conversation conversation = Conversation.begin(talk, id, "of " + name, NOW);
    ChatMessage message = ChatMessage.ofUser(talk, "said by " + name, NOW);
    ConversationStore conversations = RealDatabase.bean(ConversationStore.class);
    conversations.insert(conversation, keyOf(id));
    conversations.append(id, List.of(message));
    TurnStore turns = RealDatabase.bean(TurnStore.class);
    TurnId turn = TurnId.of(message.id());
    turns.begin(new TurnRecord(turn, id, talk, turnOf(id), false, NOW));
    turns.append(
        id, turn, List.of(new NumberedEvent(2_000_000, new TurnEvent.Text(turn, 0, "to " + name))));
    TurnId queued = queuedIn(talk);
    turns.begin(new TurnRecord(queued, id, talk, null, false, NOW));
    RealDatabase.bean(QueuedMessageStore.class)
        .add(new QueuedMessage(queued, id, talk, MessageId.random(), "waits for " + name, NOW));
    AttachmentStore attachments = RealDatabase.bean(AttachmentStore.class);
    attachments.add(attachment(looseOf(id), id, name), new byte[] {1});
    attachments.add(attachment(givenIn(talk), id, name), new byte[] {1});
    attachments.give(id, talk, message.id(), List.of(givenIn(talk)));
    RealDatabase.bean(ChatSettingsStore.class).save(id, new ChatSettings(false));
    RealDatabase.bean(PreferenceStore.class)
        .save(id, new Preferences(Language.DE, new TimeZoneName("Europe/Berlin")));
    RealDatabase.bean(AuditLog.class)
        .append(new AuditLog.Entry(NOW, id, id, "session.created", name, "ok", null));
    RealDatabase.bean(InvitationStore.class)
        .insert(Invitations.open(name + "@guest.example", id, NOW), someHash());
    RealDatabase.bean(PasswordResetStore.class)
        .put(new PasswordReset(id, id, NOW, LATER), someHash());
    Session session = refreshedSession(id);
    RealDatabase.bean(PushSubscriptionStore.class).save(browserOf(id, session));
    return new Belongings(
        person, friend, account, agent(id), conversation, message, session, token(id));
  }

  /** Somebody else with whom an account is shared, and who shares one of theirs. */
  private static User sharing(Provider account) {
    User friend = People.member("friend-" + UUID.randomUUID());
    RealDatabase.bean(UserStore.class).insert(friend);
    Provider theirs = Accounts.full(friend.id(), "theirs");
    RealDatabase.bean(ProviderStore.class).insert(theirs);
    ShareStore shares = RealDatabase.bean(ShareStore.class);
    shares.save(Shares.with(account, friend.id()));
    shares.save(Shares.with(theirs, account.owner()));
    UsageStore usage = RealDatabase.bean(UsageStore.class);
    usage.append(Calls.lent(account, friend.id(), NOW, 10));
    usage.append(Calls.lent(theirs, account.owner(), NOW, 10));
    return friend;
  }

  /** The one browser of somebody's session that is told of answers; always the same. */
  static PushSubscription browserOf(UserId owner, Session session) {
    return new PushSubscription(
        new PushSubscriptionId(session.id().value()),
        owner,
        session.id(),
        PushSubscriptions.endpoint("https://push.test/of-" + owner),
        "Firefox",
        true,
        NOW);
  }

  UserId id() {
    return person.id();
  }

  /** The turn of the message that waits in somebody's conversation. */
  static TurnId queuedIn(ConversationId talk) {
    return new TurnId(talk.value());
  }

  /** Somebody's attachment that no message has. */
  static AttachmentId looseOf(UserId owner) {
    return new AttachmentId(owner.value());
  }

  /** The attachment of the message in somebody's conversation. */
  static AttachmentId givenIn(ConversationId talk) {
    return new AttachmentId(talk.value());
  }

  /** What somebody's client calls their turn. */
  static ClientTurnId turnOf(UserId owner) {
    return new ClientTurnId("turn-of-" + owner);
  }

  /** What a program of somebody's calls their conversation. */
  static ConversationKey keyOf(UserId owner) {
    return ConversationKey.of(owner, "chat", "their chat");
  }

  static Attachment attachment(AttachmentId id, UserId owner, String name) {
    return new Attachment(id, owner, null, "of " + name + ".txt", "text/plain", 1, NOW, false);
  }

  static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }

  private static AgentRecord agent(UserId id) {
    AgentStore agents = RealDatabase.bean(AgentStore.class);
    AgentRecord agent =
        agents.findOrInsert(AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), id));
    agents.keptDoings(id, NOW.minusSeconds(1));
    return agent;
  }

  private static Session refreshedSession(UserId id) {
    SessionStore sessions = RealDatabase.bean(SessionStore.class);
    Session session =
        new Session(
            SessionId.random(),
            id,
            someHash(),
            LATER,
            someHash(),
            LATER,
            NOW,
            LATER,
            NOW,
            SignInOrigin.UNKNOWN);
    sessions.insert(session);
    sessions.keepIdToken(session.id(), new SealedSecret(new byte[] {1}));
    Session next = session.rotated(someHash(), LATER, someHash(), LATER, NOW);
    sessions.rotate(session.refresh(), next, NOW);
    return next;
  }

  private static PersonalToken token(UserId id) {
    PersonalToken token =
        new PersonalToken(
            PersonalTokenId.random(), id, "laptop", TokenScope.FULL, NOW, LATER, null);
    RealDatabase.bean(PersonalTokenStore.class).insert(token, someHash());
    return token;
  }
}
