package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.Deadline;
import dev.mosaic.adapters.http.client.vendor.VendorKey;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.splice.AgentBody;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Calls vendors over HTTP, for agents and for checks alike, at no other address than the guard has
 * just judged. Blocks; meant for virtual threads, since interrupting one breaks the connection it
 * reads from.
 */
public final class HttpLlmVendor implements LlmVendor, AutoCloseable {
  // Each time the vendor finds fault with something else.
  private static final int MOST_TRIES = 8;

  private final AddressGuard guard;
  private final VendorLimits limits;
  private final VendorConnections connections;

  public HttpLlmVendor(AddressGuard guard, VendorLimits limits) {
    this.guard = guard;
    this.limits = limits;
    this.connections = new VendorConnections(limits);
  }

  @Override
  public VendorAnswer ask(VendorCall call) {
    return ask(VendorRequests.spelled(call), CallWatch.NOBODY);
  }

  /** Like {@link #ask(VendorCall)}, watched. */
  public VendorAnswer ask(VendorCall call, CallWatch watch) {
    if (!VendorKey.fitsIntoHeader(call.apiKey())) {
      throw Failures.badKey();
    }
    long until = System.nanoTime() + patience(call).toNanos();
    RefusedRequest refused = new RefusedRequest(call.api(), call.facts());
    ModelFacts facts = call.facts();
    for (int tries = 1; ; tries++) {
      Failures failures = new Failures(call);
      AgentBody body = AgentBody.of(call, facts).orElseThrow(failures::unreadable);
      try {
        return askOnce(call, body, facts, failures, watch, left(until));
      } catch (VendorFailed failure) {
        failures.said().ifPresent(said -> watch.answered(said.status(), said.body()));
        Optional<ModelFacts> otherwise =
            tries < MOST_TRIES && call.wanted() instanceof VendorCall.Wanted.Words
                ? failures.said().flatMap(said -> refused.otherwise(said, failure, body))
                : Optional.empty();
        facts = otherwise.orElseThrow(() -> refused.reason(failure));
      }
    }
  }

  /**
   * Reads what a vendor has below an account's address.
   *
   * @param call whose account, address and key it is; nothing is asked of a model
   * @param path with its query
   * @throws VendorFailed if nothing could be read
   */
  public VendorPage read(VendorCall call, String path, Duration limit) {
    Failures failures = new Failures(call);
    HttpGet request = VendorRequests.page(call, path);
    try (Deadline deadline = new Deadline(request, limit)) {
      AddressVerdict.Allowed allowed = judge(call, failures);
      try {
        return page(request, connections.open(request, address(call), allowed.addresses()));
      } catch (IOException trouble) {
        throw deadline.hasStruck()
            ? Failures.late(trouble)
            : failures.of(trouble, allowed.onThisMachine());
      }
    }
  }

  /** Ends every call there is. */
  @Override
  public void close() {
    connections.close();
  }

  private VendorPage page(HttpUriRequestBase request, ClassicHttpResponse response)
      throws IOException {
    boolean whole = false;
    try {
      PeekedStream content = Unpacking.of(response).orElseThrow(() -> Failures.misread(false));
      boolean webPage = content.firstLetter() == '<';
      byte[] body = content.readNBytes(limits.listBytes() + 1);
      whole = body.length <= limits.listBytes();
      return new VendorPage(response.getCode(), whole ? body : new byte[0], !whole, webPage);
    } finally {
      if (whole) {
        response.close();
      } else {
        // Closing would first read all that is left, which may never end.
        request.cancel();
      }
    }
  }

  private VendorAnswer askOnce(
      VendorCall call,
      AgentBody body,
      ModelFacts facts,
      Failures failures,
      CallWatch watch,
      Duration patience) {
    HttpUriRequestBase request = VendorRequests.of(call, body);
    boolean answered = false;
    try (Deadline deadline = new Deadline(request, patience)) {
      AddressVerdict.Allowed allowed = judge(call, failures);
      ClassicHttpResponse response;
      try {
        response = connections.open(request, address(call), allowed.addresses());
      } catch (IOException trouble) {
        throw failed(deadline, body, trouble, cause -> failures.of(cause, allowed.onThisMachine()));
      }
      watch.answered(response.getCode(), new byte[0]);
      try {
        VendorAnswer answer =
            new Opened(call, facts, body, request, response, failures, limits).read();
        answered = true;
        return answer;
      } catch (IOException trouble) {
        throw failed(deadline, body, trouble, Failures::inTheMiddle);
      }
    } finally {
      if (!answered) {
        request.cancel();
      }
    }
  }

  /** Where nobody waited on, the vendor may have read the question all the same. */
  private static VendorFailed failed(
      Deadline deadline,
      AgentBody body,
      IOException trouble,
      Function<IOException, VendorFailed> otherwise) {
    VendorFailed failure = deadline.hasStruck() ? Failures.late(trouble) : otherwise.apply(trouble);
    return deadline.hasStruck() || Thread.currentThread().isInterrupted()
        ? failure.spending(new Tally(body.textBytes()).usage())
        : failure;
  }

  private AddressVerdict.Allowed judge(VendorCall call, Failures failures) {
    return switch (guard.judge(address(call), call.privateHosts())) {
      case AddressVerdict.Unresolved() -> throw failures.unresolved();
      case AddressVerdict.Blocked(var reason) -> throw Failures.blocked(reason);
      case AddressVerdict.Allowed allowed -> allowed;
    };
  }

  private static Duration left(long until) {
    return Duration.ofNanos(Math.max(1_000_000, until - System.nanoTime()));
  }

  private static URI address(VendorCall call) {
    return call.baseUrl().toUri();
  }

  /**
   * An answer that is no stream comes when all its tokens are there; a few words do not take long.
   */
  private Duration patience(VendorCall call) {
    boolean longer =
        !call.stream()
            && !(call.wanted() instanceof VendorCall.Wanted.PlainText)
            && limits.silence().compareTo(call.firstToken()) > 0;
    return longer ? limits.silence() : call.firstToken();
  }
}
