package dev.mosaic.adapters.http.server;

import dev.mosaic.adapters.http.server.limits.DoorLimits;
import dev.mosaic.adapters.http.server.system.ServerHealth;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.Policies;
import dev.mosaic.application.chat.TurnPolicy;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SessionPolicy;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.agent.InMemoryContainerRuntime;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import dev.mosaic.testkit.agent.ScriptedAgentRuns;
import dev.mosaic.testkit.llm.ScriptedLlmVendor;
import dev.mosaic.testkit.oidc.ScriptedOidcIssuer;
import dev.mosaic.testkit.picture.ScriptedPictures;
import dev.mosaic.testkit.provider.ScriptedLlmProbe;
import dev.mosaic.testkit.store.InMemoryStores;
import dev.mosaic.testkit.time.HandMovedClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The real HTTP server over a Mosaic whose outside is all fakes. */
public final class HttpWorld implements AutoCloseable {
  public static final String PASSWORD = "correct horse battery";
  public static final SecretText LINK_KEY =
      new SecretText("a key of the tests, of 32 bytes or more, for links");

  private final Outside outside = new Outside();
  public final InMemoryStores stores = outside.stores;
  public final HandMovedClock clock = outside.clock;
  public final InMemoryContainerRuntime runtime = outside.runtime;
  public final ScriptedAgentChannel channel = outside.channel;
  public final ScriptedAgentRuns runs = outside.runs;
  public final ScriptedOidcIssuer issuer = outside.issuer;
  public final ScriptedPictures pictures = outside.pictures;
  public final ScriptedLlmProbe probe = outside.probe;
  public final ScriptedLlmVendor vendor = outside.vendor;
  public final ScriptedHealth health = new ScriptedHealth();
  public final BreakableSessions sessions = new BreakableSessions(stores.sessions());
  public final BreakableAuditLog audit = new BreakableAuditLog(stores.audit());
  public final WatchedConversations conversations =
      new WatchedConversations(stores.conversations());
  public final Mosaic mosaic;
  private final Map<String, User> members = new HashMap<>();
  private final EmbeddedServer server;

  private HttpWorld(List<String> trustedProxies, @Nullable Path webapp, Duration keepAlive) {
    this(trustedProxies, webapp, keepAlive, null, DoorLimits.standard(), TurnPolicy.STANDARD);
  }

  private HttpWorld(
      List<String> trustedProxies,
      @Nullable Path webapp,
      Duration keepAlive,
      @Nullable String publicUrl,
      DoorLimits limits,
      TurnPolicy turns) {
    Policies usual = Policies.standard("agent:test", 9000);
    mosaic =
        Mosaic.assemble(
            outside
                .with(SessionStore.class, sessions)
                .with(AuditLog.class, audit)
                .with(ConversationStore.class, conversations.store())
                .ports(),
            new Policies(usual.sessions(), usual.agents(), usual.models(), turns),
            clock);
    HttpServerConfig config =
        new HttpServerConfig(
            trustedProxies,
            webapp,
            new SecretText("a key of the tests, long enough to sign with"),
            LINK_KEY,
            publicUrl,
            keepAlive,
            Duration.ofMillis(50));
    server =
        ApplicationContext.builder()
            .properties(HttpServerConfig.properties("127.0.0.1", 0))
            .singletons(mosaic, config, health, limits)
            .start()
            .registerSingleton(Clock.class, clock)
            .getBean(EmbeddedServer.class)
            .start();
  }

  public static HttpWorld started() {
    return new HttpWorld(List.of(), null, Duration.ofSeconds(15));
  }

  public static HttpWorld behindProxy() {
    return new HttpWorld(List.of("127.0.0.0/8"), null, Duration.ofSeconds(15));
  }

  /** Told the address people open; see {@link Browser#at} for a browser that opens it. */
  public static HttpWorld at(String publicUrl) {
    return new HttpWorld(
        List.of(),
        null,
        Duration.ofSeconds(15),
        publicUrl,
        DoorLimits.standard(),
        TurnPolicy.STANDARD);
  }

  /** Of which each client may take this much. */
  public static HttpWorld limitedBy(DoorLimits limits, String... trustedProxies) {
    return new HttpWorld(
        List.of(trustedProxies), null, Duration.ofSeconds(15), null, limits, TurnPolicy.STANDARD);
  }

  /** Whose streams begin with the answer or its failure, however long a start takes. */
  public static HttpWorld withoutNewsOfStarts() {
    Duration longerThanAnyTest = Duration.ofHours(1);
    return new HttpWorld(
        List.of(),
        null,
        Duration.ofSeconds(15),
        null,
        DoorLimits.standard(),
        new TurnPolicy(longerThanAnyTest, longerThanAnyTest, Duration.ofMillis(10)));
  }

  public static HttpWorld withWebapp(Path folder) {
    return new HttpWorld(List.of(), folder, Duration.ofSeconds(15));
  }

  public static HttpWorld keepingAliveEvery(Duration silence) {
    return new HttpWorld(List.of(), null, silence);
  }

  public int port() {
    return server.getPort();
  }

  public ApplicationContext beans() {
    return server.getApplicationContext();
  }

  /** A browser with no cookies yet. */
  public Browser browser() {
    return new Browser(URI.create("http://127.0.0.1:" + port()));
  }

  public String setupToken() {
    return mosaic.onboarding().issueSetupToken().issue().orElseThrow().reveal();
  }

  /** A browser in which the first administrator has just been made. */
  public Browser admin() {
    Browser browser = browser();
    browser
        .post(
            "/api/onboarding/breakglass",
            """
            {"setupToken":"%s","username":"ada","password":"%s"}
            """
                .formatted(setupToken(), PASSWORD))
        .expect(201);
    // Their agent starts with them; what follows is about one that sleeps.
    UserId owner = new UserId(UUID.fromString(browser.get("/api/auth/me").json("id")));
    mosaic.agents().life().stop().stop(owner).join();
    return browser;
  }

  /** An administrator whose agent has a model to think with. */
  public Browser adminWithProvider() {
    Browser browser = admin();
    browser
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    return browser;
  }

  /** A signed-in person without rights over others. */
  public Browser member(String name) {
    User user = person(name);
    stores.users().insert(user);
    members.put(name, user);
    SessionTokens tokens =
        new SessionOpening(stores.sessions(), outside.tokens, SessionPolicy.STANDARD, clock)
            .open(user.id(), SignInOrigin.UNKNOWN);
    Browser browser = browser();
    browser.withCookie("mosaic_refresh", tokens.refresh().reveal());
    browser.post("/api/auth/refresh").expect(204);
    return browser;
  }

  /** Takes a member's access away. */
  public void deactivate(String name) {
    User user = members.get(name);
    stores
        .users()
        .replace(
            new User(
                user.id(),
                user.username(),
                user.displayName(),
                user.email(),
                user.role(),
                user.signInMethod(),
                false,
                user.createdAt()));
  }

  private User person(String name) {
    return new User(
        UserId.random(),
        new Username(name),
        name,
        null,
        Role.MEMBER,
        SignInMethod.LOCAL,
        true,
        clock.instant());
  }

  @Override
  public void close() {
    server.close();
    server.getApplicationContext().close();
  }

  /** Says what it was told to. */
  public static final class ScriptedHealth implements ServerHealth {
    private volatile List<Check> checks =
        List.of(new Check("database", Condition.UP, "The database answers."));

    public void is(Check... next) {
      checks = List.of(next);
    }

    @Override
    public String version() {
      return "0.1.0";
    }

    @Override
    public dev.mosaic.ports.agent.Availability agents() {
      return new dev.mosaic.ports.agent.Availability(true, "In-memory engine", "");
    }

    @Override
    public List<Check> checks() {
      return checks;
    }
  }
}
