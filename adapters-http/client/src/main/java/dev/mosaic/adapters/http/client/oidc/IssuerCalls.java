package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.ports.oidc.OidcFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Calls what Nimbus wants called, at no other address than the guard has judged. */
final class IssuerCalls {
  private final AddressGuard guard;
  private final OidcLimits limits;

  IssuerCalls(AddressGuard guard, OidcLimits limits) {
    this.guard = guard;
    this.limits = limits;
  }

  HTTPResponse get(URI address, Allowance time) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, address);
    request.setAccept("application/json");
    return send(request, time);
  }

  /**
   * Sends and waits for the whole answer, whatever its status.
   *
   * @throws OidcFailure if none came
   */
  HTTPResponse send(HTTPRequest request, Allowance time) {
    URI address = request.getURI();
    try (PinnedHttp http = new PinnedHttp(addressesOf(address), limits.connect())) {
      PinnedHttp.Answer answer = http.call(toCall(request), time.forCall(address, limits.call()));
      if (answer.tooLong()) {
        throw Troubles.tooLong(address);
      }
      return toResponse(answer);
    } catch (IOException trouble) {
      throw Troubles.of(CallTrouble.of(trouble), address);
    }
  }

  // An issuer is set up by an administrator, so it may live on a private network.
  private List<InetAddress> addressesOf(URI address) {
    return switch (guard.judge(address, true)) {
      case AddressVerdict.Unresolved() -> throw Troubles.unresolved(address);
      case AddressVerdict.Blocked(var why) -> throw Troubles.blocked(address, why);
      case AddressVerdict.Allowed(var addresses, boolean localhost) -> addresses;
    };
  }

  private static HttpUriRequestBase toCall(HTTPRequest request) {
    HttpUriRequestBase call = new HttpUriRequestBase(request.getMethod().name(), request.getURI());
    request.getHeaderMap().forEach((name, values) -> call.setHeader(name, values.getFirst()));
    String body = request.getBody();
    if (body != null) {
      call.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
    }
    return call;
  }

  private static HTTPResponse toResponse(PinnedHttp.Answer answer) {
    HTTPResponse response = new HTTPResponse(answer.status());
    try {
      if (!answer.contentType().isEmpty()) {
        response.setContentType(answer.contentType());
      }
    } catch (ParseException nonsense) {
      // A body of no known type is refused by its reader.
      response.setEntityContentType(null);
    }
    response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return response;
  }
}
