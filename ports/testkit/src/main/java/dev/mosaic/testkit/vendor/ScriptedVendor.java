package dev.mosaic.testkit.vendor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A real HTTP server that speaks as LLM vendors do: OpenAI chat completions and responses,
 * Anthropic messages, and their model lists. It checks the key, answers from the history it is
 * sent, can be made to fail, and keeps a record of who asked what and who hung up.
 *
 * <p>A prompt that holds `[slow]` is answered for twelve seconds. Faults and the record are also at
 * `/_control`, for tests in another process.
 */
public final class ScriptedVendor implements AutoCloseable {
  static {
    // Otherwise the operating system holds small pieces back by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final VendorSettings settings;
  private final HttpServer server;
  private final ExecutorService threads;
  private final FaultSwitch faults = new FaultSwitch();
  private final RequestLog log = new RequestLog();
  private final Patience patience = new Patience();

  private ScriptedVendor(VendorSettings settings) throws IOException {
    this.settings = settings;
    this.server = HttpServer.create(new InetSocketAddress(settings.bind(), settings.port()), 0);
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
    try {
      return new ScriptedVendor(settings);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Base URL for Anthropic's protocol: without a version. */
  public String baseUrl() {
    String host = settings.bind().equals("0.0.0.0") ? "127.0.0.1" : settings.bind();
    return "http://" + host + ":" + port();
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
   * Runs one as a process of its own: `--bind 0.0.0.0 --port 9900 --key sk-… --delay-ms 30 --models
   * a,b`.
   */
  public static void main(String... arguments) {
    ScriptedVendor vendor = start(VendorSettings.of(arguments));
    System.out.println(vendor.baseUrl());
  }
}
