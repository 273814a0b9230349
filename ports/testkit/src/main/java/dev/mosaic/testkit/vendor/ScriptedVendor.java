package dev.mosaic.testkit.vendor;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.mosaic.domain.provider.ApiType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP server that speaks as LLM vendors do: OpenAI chat completions and responses,
 * Anthropic messages, Ollama's and Google's own protocols, their model lists, and embeddings. It
 * checks the key, answers from the history it is sent, can be made to fail, and keeps a record of
 * who asked what and who hung up.
 *
 * <p>A prompt that holds `[slow]` is answered for twelve seconds. One with `[tool]` is answered by
 * a call of the first tool of the request, one with `[tool NAME {"json": "arguments"}]` by a call
 * of that one, where the request offers it; once the tool has answered, in words. Faults and the
 * record are also at `/_control`, for tests in another process.
 *
 * <p>It counts a quarter of the request's bytes as tokens read, one for each piece of the answer,
 * and those below on top, each as its protocol reports them.
 */
public final class ScriptedVendor implements AutoCloseable {
  /** Tokens that every answer says came from a cache, where the protocol reports that. */
  public static final int CACHE_READ = 24;

  /** Tokens that every answer says went into a cache, where the protocol reports that. */
  public static final int CACHE_WRITE = 8;

  /** Tokens of thought that every answer in Google's protocol reports. */
  public static final int THOUGHTS = 2;

  /** The size of its models, where the protocol reports it. */
  public static final int CONTEXT_WINDOW = 200_000;

  /** The longest answer of its models, where the protocol reports it. */
  public static final int MAX_TOKENS = 16_000;

  /** What stands in every request by which Mosaic itself asks for a title. */
  public static final String WISH_FOR_A_TITLE = "Write a title for the conversation";

  /** The title it gives to every conversation, at once. */
  public static final String TITLE = "Found by a Model";

  static {
    // Otherwise the operating system holds small pieces back by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final VendorSettings settings;
  private final boolean safe;
  private final HttpServer server;
  private final ExecutorService threads;
  private final FaultSwitch faults = new FaultSwitch();
  private final RequestLog log = new RequestLog();
  private final Patience patience = new Patience();

  private ScriptedVendor(VendorSettings settings, @Nullable HttpsConfigurator tls)
      throws IOException {
    this.settings = settings;
    this.safe = tls != null;
    this.server = server(new InetSocketAddress(settings.bind(), settings.port()), tls);
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new VendorHandler(settings, faults, log, patience));
    server.createContext("/_control", new ControlHandler(this));
    server.start();
  }

  public static ScriptedVendor start() {
    return start(VendorSettings.onLoopback());
  }

  public static ScriptedVendor start(VendorSettings settings) {
    return begin(settings, null);
  }

  /** Starts one that speaks TLS, as host `localhost`. */
  public static ScriptedVendor start(VendorSettings settings, HttpsConfigurator tls) {
    return begin(settings, tls);
  }

  private static ScriptedVendor begin(VendorSettings settings, @Nullable HttpsConfigurator tls) {
    try {
      return new ScriptedVendor(settings, tls);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static HttpServer server(InetSocketAddress address, @Nullable HttpsConfigurator tls)
      throws IOException {
    if (tls == null) {
      return HttpServer.create(address, 0);
    }
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(tls);
    return server;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Base URL for Anthropic's and Ollama's protocols: without a version. */
  public String baseUrl() {
    if (safe) {
      return "https://localhost:" + port();
    }
    String host = settings.bind().equals("0.0.0.0") ? "127.0.0.1" : settings.bind();
    return "http://" + host + ":" + port();
  }

  /** What an account with this protocol gives as its address. */
  public String baseUrl(ApiType protocol) {
    return switch (protocol) {
      case OPENAI_COMPLETIONS, OPENAI_RESPONSES -> openAiBaseUrl();
      case ANTHROPIC_MESSAGES, OLLAMA -> baseUrl();
      case GOOGLE_GENERATIVE_AI -> baseUrl() + "/v1beta";
    };
  }

  /** Base URL for OpenAI's protocols: with the version. */
  public String openAiBaseUrl() {
    return baseUrl() + "/v1";
  }

  public String key() {
    return settings.key();
  }

  /** Fails every request from now on. */
  public void fault(VendorFault fault) {
    fault(fault, "", 0);
  }

  /** Fails every request whose path ends so. */
  public void fault(VendorFault fault, String path) {
    fault(fault, path, 0);
  }

  /**
   * Fails the next requests whose path ends so.
   *
   * @param times how many, 0 for all
   */
  public void fault(VendorFault fault, String path, int times) {
    faults.arm(fault, path, times);
  }

  /** Ends all faults; requests that hang are dropped. */
  public void heal() {
    faults.clear();
    patience.end();
  }

  /** As new: no faults, no record. */
  public void reset() {
    heal();
    log.clear();
  }

  public List<VendorRequest> requests() {
    return log.all();
  }

  /** Waits until a request is as wanted; an assertion error if none becomes so in time. */
  public VendorRequest await(Predicate<VendorRequest> wanted, Duration limit) {
    return log.await(wanted, limit);
  }

  @Override
  public void close() {
    patience.endForGood();
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * Runs one as a process of its own: `--bind 0.0.0.0 --port 9900 --key sk-… --delay-ms 30
   * --slowness-ms 3000 --router false --models a,b`.
   */
  public static void main(String... arguments) {
    ScriptedVendor vendor = start(VendorSettings.of(arguments));
    System.out.println(vendor.baseUrl());
  }
}
