package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.PlainServer;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.llm.VendorLimits;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A vendor on this machine, a probe that may call it, and drafts of accounts there. */
final class VendorWorld implements AutoCloseable {
  static final ProbeLimits IMPATIENT =
      new ProbeLimits(Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofSeconds(2));

  private final ApiType type;
  private final PlainServer plain = new PlainServer();
  final ScriptedVendor vendor;

  /** What calls the vendor, for checks and for agents. */
  final HttpLlmVendor caller = caller();

  final HttpLlmProbe probe = probe(IMPATIENT);

  /** As long as people wait: far longer than a test may. */
  final HttpLlmProbe patientProbe = probe(ProbeLimits.standard());

  VendorWorld(ApiType type) {
    this(type, VendorSettings.onLoopback());
  }

  VendorWorld(ApiType type, VendorSettings settings) {
    this.type = type;
    this.vendor = ScriptedVendor.start(settings);
  }

  private HttpLlmProbe probe(ProbeLimits limits) {
    return new HttpLlmProbe(caller, new AddressGuard(List.of()), limits, Clock.systemUTC());
  }

  /** Calls vendors with the patience of a test. */
  static HttpLlmVendor caller() {
    VendorLimits usual = VendorLimits.standard();
    return new HttpLlmVendor(
        new AddressGuard(List.of()),
        new VendorLimits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            usual.wholeBytes(),
            usual.listBytes(),
            usual.eventBytes(),
            usual.heldBytes()));
  }

  Draft draft() {
    return draft(vendor.baseUrl(type), null);
  }

  /** Where the model is asked, as faults name paths: by their ends. */
  String answerPath() {
    return switch (type) {
      case OPENAI_COMPLETIONS -> "/chat/completions";
      case OPENAI_RESPONSES -> "/responses";
      case ANTHROPIC_MESSAGES -> "/messages";
      case OLLAMA -> "/api/chat";
      case GOOGLE_GENERATIVE_AI -> ":streamGenerateContent";
    };
  }

  Draft draft(String url, String model) {
    return new Draft(new HttpUrl(url), type, new SecretText(vendor.key()), model, true);
  }

  Draft asking(String model) {
    return draft(vendor.baseUrl(type), model);
  }

  Draft withKey(String key) {
    Draft draft = draft();
    return new Draft(draft.baseUrl(), type, new SecretText(key), null, true);
  }

  /** An account in whose way just this stands. */
  Draft endingWith(ProbeCode code) {
    return switch (code) {
      case OK -> draft();
      case BAD_URL -> failing(VendorFault.REDIRECT);
      case BLOCKED_ADDRESS ->
          new Draft(draft().baseUrl(), type, new SecretText(vendor.key()), null, false);
      case UNREACHABLE -> draft("http://127.0.0.1:" + closedPort(), null);
      case TIMEOUT -> failing(VendorFault.HANG);
      case TLS_ERROR -> draft("https://127.0.0.1:" + plain.port(), null);
      case AUTH_INVALID -> withKey("sk-wrong-0123456789abcdef");
      case AUTH_FORBIDDEN -> failing(VendorFault.FORBIDDEN);
      case NO_CREDIT -> failing(VendorFault.PAYMENT_REQUIRED);
      case RATE_LIMITED -> failing(VendorFault.RATE_LIMITED);
      case MODEL_NOT_FOUND -> asking("no-such-model");
      case PROVIDER_DOWN -> failing(VendorFault.BROKEN);
      case BAD_RESPONSE -> failing(VendorFault.GARBAGE);
      case KEY_UNREADABLE, ACCOUNT_UNREADABLE, SHARE_LIMIT_REACHED ->
          throw new IllegalArgumentException("no vendor's doing");
      case OUTPUT_LIMIT -> failing(VendorFault.ONLY_THOUGHTS);
    };
  }

  Draft failing(VendorFault fault) {
    vendor.fault(fault);
    return draft();
  }

  @Override
  public void close() {
    caller.close();
    vendor.close();
    plain.close();
  }

  private static int closedPort() {
    try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return briefly.getLocalPort();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
