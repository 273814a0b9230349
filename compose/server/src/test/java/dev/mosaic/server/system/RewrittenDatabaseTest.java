package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.provider.ProbeProvider;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.SignIn;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.secret.KeyRotation;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.wiring.Assembly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Somebody who can write the database, against a whole Mosaic with a real vendor's client. */
class RewrittenDatabaseTest {
  private static final String ADAS = "correct horse battery";
  private static final String MALLORYS = "incorrect horse battery";
  private static final String KEY = "sk-planted-0123456789abcdef";

  private final TestDatabase database = TestDatabase.fresh();
  private final String oldKey = Instance.freshKey();
  private final String newKey = Instance.freshKey();
  private final Queue<String> received = new ConcurrentLinkedQueue<>();

  private HttpServer vendor;
  private HttpServer elsewhere;

  @BeforeEach
  void twoServersListen() throws IOException {
    vendor = listening();
    elsewhere = listening();
  }

  @AfterEach
  void close() {
    vendor.stop(0);
    elsewhere.stop(0);
  }

  @Test
  void hasNoKeySentToAnAddressItWrote() {
    try (Assembly running = assembled(oldKey)) {
      Caller ada = joined(running, "ada", ADAS);
      Provider account = account(running, ada);
      assertThat(received).anyMatch(line -> line.contains(KEY));
      received.clear();

      database.execute(
          "update llm_provider set base_url = 'http://127.0.0.1:%d/v1'"
              .formatted(elsewhere.getAddress().getPort()));

      ProbeProvider.Outcome probed =
          mosaic(running)
              .providers()
              .probe()
              .probe(new ProbeProvider.Command.Saved(ada, account.id()), rung -> {});
      assertThat(((ProbeProvider.Outcome.Probed) probed).report().code())
          .isEqualTo(ProbeCode.KEY_UNREADABLE);
      assertThat(received).isEmpty();
      assertThat(mosaic(running).providers().list().list(ada.id()).getFirst())
          .satisfies(view -> assertThat(view.keyUnreadable()).isTrue());
    }
  }

  @Test
  void signsNobodyInByTheHashOfAPasswordItKnows() {
    try (Assembly running = assembled(oldKey)) {
      joined(running, "ada", ADAS);
      joined(running, "mallory", MALLORYS);
      assertThat(signIn(running, "ada", ADAS)).isInstanceOf(SignIn.Outcome.SignedIn.class);

      database.execute(
          """
          update local_credential set password_hash =
            (select password_hash from local_credential c join users u on u.id = c.user_id
             where username = 'mallory')\
          """);

      assertThat(signIn(running, "ada", MALLORYS)).isEqualTo(new SignIn.Outcome.BadCredentials());
      assertThat(signIn(running, "mallory", MALLORYS)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }
  }

  @Test
  void isStillKeptOutAfterTheKeyWasRotatedAndEverybodyElseComesIn() {
    try (Assembly before = assembled(oldKey)) {
      account(before, joined(before, "ada", ADAS));
      joined(before, "mallory", MALLORYS);
    }
    String ring = "2027:" + newKey + ",k1:" + oldKey;
    try (Assembly rotating = assembled(ring)) {
      KeyRotation rotation = rotating.context().getBean(KeyRotation.class);
      while (rotation.moveSome(1) > 0) {
        assertThat(signIn(rotating, "ada", ADAS)).isInstanceOf(SignIn.Outcome.SignedIn.class);
      }
      rotation.endTokens("k1");
      assertThat(rotation.retire("k1")).isTrue();
    }
    try (Assembly after = assembled("2027:" + newKey)) {
      SignIn.Outcome.SignedIn ada = (SignIn.Outcome.SignedIn) signIn(after, "ada", ADAS);
      assertThat(mosaic(after).providers().list().list(ada.user().id()).getFirst())
          .satisfies(view -> assertThat(view.keyUnreadable()).isFalse());

      database.execute("update users set role = 'admin' where username = 'mallory'");

      assertThat(signIn(after, "mallory", MALLORYS)).isEqualTo(new SignIn.Outcome.BadCredentials());
    }
  }

  private Caller joined(Assembly assembly, String name, String password) {
    User member =
        new User(
            UserId.random(),
            new Username(name),
            name,
            name + "@example.org",
            name.equals("ada") ? Role.ADMIN : Role.MEMBER,
            SignInMethod.LOCAL,
            true,
            Instant.parse("2026-01-01T00:00:00Z"));
    Ports ports = assembly.context().getBean(Ports.class);
    assertThat(
            ports
                .users()
                .insertLocal(
                    member, ports.passwords().hash(new Password(new SecretText(password)))))
        .isTrue();
    return new Caller(member, "192.0.2.1");
  }

  private Provider account(Assembly assembly, Caller owner) {
    SaveProvider.Outcome saved =
        mosaic(assembly)
            .providers()
            .save()
            .save(
                new SaveProvider.Command(
                    owner,
                    ProviderType.CUSTOM,
                    new ProviderName("mine"),
                    "Mine",
                    new HttpUrl("http://127.0.0.1:" + vendor.getAddress().getPort() + "/v1"),
                    new SecretText(KEY),
                    ApiType.OPENAI_COMPLETIONS,
                    List.of(Model.named("m")),
                    true));
    return ((SaveProvider.Outcome.Saved) saved).provider();
  }

  private static SignIn.Outcome signIn(Assembly assembly, String name, String password) {
    return mosaic(assembly)
        .sessions()
        .signIn()
        .signIn(new SignIn.Command(name, new SecretText(password), SignInOrigin.UNKNOWN));
  }

  private static Mosaic mosaic(Assembly assembly) {
    return assembly.context().getBean(Mosaic.class);
  }

  /** Keeps every head it gets and answers nothing of use. */
  private HttpServer listening() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              exchange.getRequestURI() + " " + exchange.getRequestHeaders().get("Authorization"));
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Assembly assembled(String key) {
    ServerOptions options =
        CommandLine.populateCommand(
            new ServerOptions(), "--docker-host=unix:///nowhere/docker.sock");
    return Assembly.of(options, Map.of("DATABASE_URL", database.url(), "MOSAIC_SECRET_KEY", key));
  }
}
