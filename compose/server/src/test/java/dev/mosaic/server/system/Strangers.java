package dev.mosaic.server.system;

import dev.mosaic.application.Policies;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.IssueToken;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.Ports;
import dev.mosaic.server.system.OwnerMatrix.Cell;
import dev.mosaic.server.system.OwnerMatrix.Operation;
import dev.mosaic.testkit.store.People;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Everybody who should get nothing, and one person who has something to lose. */
final class Strangers {
  /** Stands in everything the person has. */
  static final String PLANTED = "planted-with-bob";

  /** Where an empty body would be refused before anybody asks whose it is. */
  private static final Map<String, String> BODIES =
      Map.of(
          "changeQueuedMessage",
          "{\"content\":\"forged\"}",
          "selectVersion",
          "{\"message\":\"00000000-0000-0000-0000-000000000000\"}",
          "saveProviderShares",
          "{\"everyone\":false,\"people\":[],\"models\":[],\"monthlyTokens\":null}");

  private final Instance instance;
  private final Ports ports;
  private final Map<String, String> bobsIds = new LinkedHashMap<>();
  private User bob;
  private User eve;
  private User otherAdmin;
  private User gone;
  private String chatToken;
  private String containerToken;

  Strangers(Instance instance) {
    this.instance = instance;
    this.ports = instance.server().bean(Ports.class);
  }

  /**
   * A call of somebody.
   *
   * @param who for the message of a failure
   */
  record Call(String who, Supplier<Browser.Answer> answer) {
    Browser.Answer make() {
      return answer.get();
    }
  }

  void arrive() {
    bob = joined("bob");
    eve = joined("eve");
    gone = joined("gone");
    otherAdmin = People.member("otto").withRole(Role.ADMIN);
    ports.users().insert(otherAdmin);
    ports.users().update(gone.withActive(false));
    chatToken = tokenOf(eve, TokenScope.CHAT);
    containerToken = containerOf(bob);
    bobHasSomething();
  }

  List<Call> calls(Cell cell) {
    Operation operation = cell.operation();
    return switch (cell.column()) {
      case ANONYMOUS -> List.of(call("nobody", instance.browser(), operation));
      case FOREIGN ->
          List.of(
              call("a member", signedIn(eve), operation),
              call("an admin", signedIn(otherAdmin), operation));
      case MEMBER -> List.of(call("a member", signedIn(eve), operation));
      case DEACTIVATED -> List.of(call("a deactivated person", cookiesOf(gone), operation));
      case EXPIRED -> List.of(call("an expired session", expired(), operation));
      case CHAT -> List.of(call("a chat token", bearer(chatToken), operation));
      case CONTAINER -> List.of(call("a container", bearer(containerToken), operation));
    };
  }

  private Call call(String who, Browser browser, Operation operation) {
    return new Call(who, () -> answer(browser, operation, pathOf(operation)));
  }

  private static Browser.Answer answer(Browser browser, Operation operation, String path) {
    if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
      return browser.send(operation.method(), path);
    }
    // The one that takes no JSON.
    return operation.id().equals("keepAttachment")
        ? browser.upload(path + "?name=a.txt", new byte[] {65})
        : browser.send(operation.method(), path, BODIES.getOrDefault(operation.id(), "{}"));
  }

  // Whatever an id names, it is bob's.
  private String pathOf(Operation operation) {
    String path = operation.path();
    for (Map.Entry<String, String> id : bobsIds.entrySet()) {
      if (path.startsWith(id.getKey())) {
        return path.replaceAll("\\{[a-zA-Z]+}", id.getValue());
      }
    }
    return path.replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
  }

  private void bobHasSomething() {
    Browser browser = signedIn(bob);
    browser
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"%s","baseUrl":"http://127.0.0.1:9/v1",
             "apiKey":"%s","models":[{"id":"m"}],"saveUnverified":true}
            """
                .formatted(PLANTED, PLANTED))
        .expect(201);
    bobsIds.put(
        "/api/settings/providers/", ports.providers().list(bob.id()).getFirst().id().toString());
    Conversation conversation =
        Conversation.begin(ConversationId.random(), bob.id(), PLANTED, clock().instant());
    ports.conversations().insert(conversation);
    // Every id in an address of the conversation is the conversation's own.
    TurnId turn = new TurnId(conversation.id().value());
    ports
        .turns()
        .begin(new TurnRecord(turn, bob.id(), conversation.id(), null, true, clock().instant()));
    ports
        .queuedMessages()
        .add(
            new QueuedMessage(
                turn, bob.id(), conversation.id(), MessageId.random(), PLANTED, clock().instant()));
    Attachment attachment =
        Attachment.loose(bob.id(), PLANTED, "text/plain", PLANTED.length(), clock().instant());
    ports.attachments().add(attachment, PLANTED.getBytes(StandardCharsets.UTF_8));
    bobsIds.put("/api/chat/attachments/", attachment.id().toString());
    bobsIds.put("/api/chat/conversations/", conversation.id().toString());
    bobsIds.put(
        "/api/auth/sessions/",
        ports.sessions().list(bob.id(), clock().instant()).getFirst().id().toString());
    tokenOf(bob, TokenScope.FULL);
    bobsIds.put(
        "/api/auth/tokens/", ports.personalTokens().list(bob.id()).getFirst().id().toString());
    bobsIds.put("/api/admin/users/", bob.id().toString());
  }

  private String containerOf(User owner) {
    AgentId id = AgentId.ofUser(UUID.randomUUID());
    SecretText token = ports.tokens().random();
    AgentRecord fresh = AgentRecord.fresh(id, owner.id());
    ports.agents().findOrInsert(fresh);
    ports
        .agents()
        .update(
            fresh.withGatewayToken(
                ports
                    .vault()
                    .seal(
                        SecretPlace.ofUser("user_container", "gateway_token", owner.id(), id),
                        token)));
    return token.reveal();
  }

  private String tokenOf(User owner, TokenScope scope) {
    IssueToken.Outcome outcome =
        instance
            .mosaic()
            .sessions()
            .issueToken()
            .issue(new IssueToken.Command(new Caller(owner, null), PLANTED, scope, null));
    return ((IssueToken.Outcome.Issued) outcome).value().reveal();
  }

  private User joined(String name) {
    User user = People.member(name);
    ports.users().insert(user);
    return user;
  }

  private Browser signedIn(User user) {
    Browser browser =
        instance.browser().withRefresh(opening().open(user.id(), SignInOrigin.UNKNOWN));
    browser.post("/api/auth/refresh", "{}").expect(204);
    return browser;
  }

  private Browser cookiesOf(User user) {
    SessionTokens tokens = opening().open(user.id(), SignInOrigin.UNKNOWN);
    return instance.browser().withSession(tokens);
  }

  private Browser expired() {
    Duration life = instance.server().bean(Policies.class).sessions().accessLifetime();
    Clock then = Clock.offset(clock(), life.plusMinutes(1).negated());
    SessionTokens tokens = opening(then).open(eve.id(), SignInOrigin.UNKNOWN);
    return instance.browser().withSession(tokens);
  }

  private Browser bearer(String token) {
    return instance.browser().with("Authorization", "Bearer " + token);
  }

  private SessionOpening opening() {
    return opening(clock());
  }

  private SessionOpening opening(Clock at) {
    return new SessionOpening(
        ports.sessions(), ports.tokens(), instance.server().bean(Policies.class).sessions(), at);
  }

  private Clock clock() {
    return instance.server().bean(Clock.class);
  }
}
