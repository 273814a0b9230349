package dev.mosaic.testkit.oidc;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcIssuer.Callback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP server on this machine that is an OpenID Connect issuer: discovery, keys, sign-in
 * (which asks no questions), tokens, userinfo and sign-out. It checks the client's secret and PKCE,
 * can be made to fail, and counts its calls.
 */
public final class ScriptedIssuer implements AutoCloseable {
  /** The only client it knows. */
  public static final String CLIENT_ID = "mosaic";

  /**
   * The client's secret at first; a space, a colon and a percent sign need care on the way, and
   * HS256 takes none that is shorter than 32 bytes.
   */
  public static final SecretText CLIENT_SECRET =
      new SecretText("scripted: 100% secret, and long enough");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final IssuerState state = new IssuerState(CLIENT_SECRET.reveal());
  private final String url;

  private ScriptedIssuer(Clock clock, @Nullable HttpsConfigurator tls) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress("127.0.0.1", 0);
    if (tls == null) {
      server = HttpServer.create(anyPort, 0);
      url = "http://127.0.0.1:" + server.getAddress().getPort();
    } else {
      HttpsServer safe = HttpsServer.create(anyPort, 0);
      safe.setHttpsConfigurator(tls);
      server = safe;
      url = "https://localhost:" + server.getAddress().getPort();
    }
    server.setExecutor(threads);
    server.createContext("/", new IssuerHandler(url, state, clock));
    server.start();
  }

  public static ScriptedIssuer start(Clock clock) {
    return started(clock, null);
  }

  /** Speaks TLS, as `localhost`, with the certificate of this configuration. */
  public static ScriptedIssuer start(Clock clock, HttpsConfigurator tls) {
    return started(clock, tls);
  }

  private static ScriptedIssuer started(Clock clock, @Nullable HttpsConfigurator tls) {
    try {
      return new ScriptedIssuer(clock, tls);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** The issuer, as it spells itself by default. */
  public String url() {
    return url;
  }

  /** Everybody who comes next, until this is changed, is this person. */
  public void signsIn(IssuerPerson person) {
    state.person(person);
  }

  /** Takes only this client secret from now on. */
  public void takes(SecretText secret) {
    state.secret(secret.reveal());
  }

  /** Signs with a new key from now on and publishes only that. */
  public void rotateKeys() {
    state.rotateKeys();
  }

  /** Leaves a claim out of tokens; only the userinfo endpoint gives it. */
  public void withholds(String claim) {
    state.withhold(claim);
  }

  /** Says this in the discovery document instead of the usual. */
  public void publishes(String member, Object value) {
    state.publish(member, value);
  }

  /** Leaves this out of the discovery document. */
  public void conceals(String member) {
    state.conceal(member);
  }

  /** Goes wrong in this way, too, from now on. */
  public void fault(IssuerFault fault) {
    state.fault(fault);
  }

  /** Ends all faults; calls that hang are dropped. */
  public void heal() {
    state.heal();
  }

  /** How often a path was called. */
  public int calls(String path) {
    return state.calls(path);
  }

  /** Goes to a sign-in address as a browser does, and comes back with a code. */
  public BrowserReturn visit(URI signInAddress) {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          browser.send(HttpRequest.newBuilder(signInAddress).build(), BodyHandlers.ofString());
      String location =
          answer
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new IllegalStateException(answer.body()));
      Query query = Query.of(URI.create(location));
      String issuer = query.get("iss");
      return new BrowserReturn(
          new SecretText(query.get("state")),
          new Callback(new SecretText(query.get("code")), issuer.isEmpty() ? null : issuer));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    state.heal();
    server.stop(0);
    threads.shutdownNow();
  }
}
