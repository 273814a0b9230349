package dev.mosaic.server.door;

import dev.mosaic.application.Policies;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.IssueToken;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.user.InviteUser;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.Ports;
import dev.mosaic.server.system.Instance;
import dev.mosaic.testkit.store.People;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A whole server over a real database, and somebody in it who has one of everything. */
final class House implements AutoCloseable {
  // Nothing answers there, and a call to it fails at once.
  static final String NOWHERE = "http://127.0.0.1:9/v1";

  private final Instance instance = Instance.withoutEngine();
  private final Ports ports = instance.server().bean(Ports.class);
  private final Map<String, String> idsByPath = new LinkedHashMap<>();
  private User owner;
  private String provider;

  void furnish() {
    instance.claimed();
    owner = ports.users().findByName(new Username("ada")).orElseThrow();
    furnishOwner();
  }

  private void furnishOwner() {
    Answer added =
        visitor()
            .send(
                "POST",
                "/api/settings/providers",
                """
                {"type":"custom","name":"kept","displayName":"Kept","baseUrl":"%s","apiKey":"key-of-the-tests",
                 "models":[{"id":"m"}],"saveUnverified":true}
                """
                    .formatted(NOWHERE));
    if (added.status() != 201) {
      throw new IllegalStateException(added.body());
    }
    provider = ports.providers().list(owner.id()).getFirst().id().toString();
    idsByPath.put("/api/settings/providers/", provider);
    Conversation conversation =
        Conversation.begin(ConversationId.random(), owner.id(), "A title", clock().instant());
    ports.conversations().insert(conversation);
    idsByPath.put("/api/chat/conversations/", conversation.id().toString());
    User bob = People.member("bob");
    ports.users().insert(bob);
    idsByPath.put("/api/admin/users/", bob.id().toString());
    idsByPath.put("/api/settings/agent-config/versions/", "1");
    Caller caller = new Caller(owner, null);
    instance
        .mosaic()
        .sessions()
        .issueToken()
        .issue(new IssueToken.Command(caller, "a token", TokenScope.CHAT, null));
    idsByPath.put(
        "/api/auth/tokens/", ports.personalTokens().list(owner.id()).getFirst().id().toString());
    InviteUser.Outcome invited =
        instance
            .mosaic()
            .users()
            .invite()
            .invite(
                new InviteUser.Command(caller, new EmailAddress("eve@example.org"), Role.MEMBER));
    if (invited instanceof InviteUser.Outcome.Invited in) {
      idsByPath.put("/api/admin/invitations/", in.invitation().id().toString());
      idsByPath.put("/api/auth/invitations/", in.token().reveal());
    }
  }

  ApiDocument document() {
    return ApiDocument.parse(visitor().send("GET", "/openapi.yaml").body());
  }

  /** The owner, signed in afresh. */
  Visitor visitor() {
    SessionOpening opening =
        new SessionOpening(
            ports.sessions(),
            ports.tokens(),
            instance.server().bean(Policies.class).sessions(),
            clock());
    return new Visitor(instance.port(), opening.open(owner.id(), SignInOrigin.UNKNOWN));
  }

  String address() {
    return "http://127.0.0.1:" + instance.port();
  }

  /** A personal access token of the owner, for everything. */
  String token() {
    IssueToken.Outcome outcome =
        instance
            .mosaic()
            .sessions()
            .issueToken()
            .issue(
                new IssueToken.Command(
                    new Caller(owner, null), "a program", TokenScope.FULL, null));
    return ((IssueToken.Outcome.Issued) outcome).value().reveal();
  }

  /** Values for members that mean something beyond their schema. */
  Map<String, String> words() {
    return Map.of(
        "baseUrl", NOWHERE,
        "issuerUrl", NOWHERE,
        "providerId", provider,
        "primaryModel", "kept/m",
        "conversationId", idsByPath.get("/api/chat/conversations/"));
  }

  /** The path with ids of what is there. */
  String pathOf(ApiDocument.Operation operation) {
    return pathWith(
        operation,
        idsByPath.entrySet().stream()
            .filter(each -> operation.path().startsWith(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> UUID.randomUUID().toString()));
  }

  static String pathWith(ApiDocument.Operation operation, String id) {
    return operation
        .path()
        .replaceAll("\\{[a-zA-Z]+}", java.util.regex.Matcher.quoteReplacement(id));
  }

  private Clock clock() {
    return instance.server().bean(Clock.class);
  }

  @Override
  public void close() {
    instance.close();
  }
}
