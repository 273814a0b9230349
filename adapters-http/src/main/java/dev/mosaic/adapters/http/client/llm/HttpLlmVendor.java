package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.Deadline;
import dev.mosaic.adapters.http.client.vendor.VendorKey;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Calls vendors over HTTP, at no other address than the guard has just judged. Blocks; meant for
 * virtual threads, since interrupting one breaks the connection it reads from.
 */
public final class HttpLlmVendor implements LlmVendor, AutoCloseable {
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
    Failures failures = new Failures(call);
    if (!VendorKey.fitsIntoHeader(call.apiKey())) {
      throw Failures.badKey();
    }
    AgentBody body = AgentBody.of(call).orElseThrow(failures::unreadable);
    HttpUriRequestBase request = VendorRequests.of(call, body);
    boolean answered = false;
    try (Deadline deadline = new Deadline(request, patience(call))) {
      VendorAnswer answer = ask(call, body, request, failures, deadline);
      answered = true;
      return answer;
    } finally {
      if (!answered) {
        request.cancel();
      }
    }
  }

  /** Ends every call there is. */
  @Override
  public void close() {
    connections.close();
  }

  private VendorAnswer ask(
      VendorCall call,
      AgentBody body,
      HttpUriRequestBase request,
      Failures failures,
      Deadline deadline) {
    URI address = call.baseUrl().toUri();
    AddressVerdict.Allowed allowed = judge(call, address, failures);
    ClassicHttpResponse response;
    try {
      response = connections.open(request, address, allowed.addresses());
    } catch (IOException trouble) {
      throw failed(deadline, body, trouble, cause -> failures.of(cause, allowed.onThisMachine()));
    }
    try {
      return new Opened(call, body, request, response, failures, limits).read();
    } catch (IOException trouble) {
      throw failed(deadline, body, trouble, Failures::inTheMiddle);
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

  private AddressVerdict.Allowed judge(VendorCall call, URI address, Failures failures) {
    return switch (guard.judge(address, call.privateHosts())) {
      case AddressVerdict.Unresolved() -> throw failures.unresolved();
      case AddressVerdict.Blocked(var reason) -> throw Failures.blocked(reason);
      case AddressVerdict.Allowed allowed -> allowed;
    };
  }

  /** An answer that is no stream comes when all its tokens are there. */
  private Duration patience(VendorCall call) {
    boolean longer = !call.stream() && limits.silence().compareTo(call.firstToken()) > 0;
    return longer ? limits.silence() : call.firstToken();
  }
}
