package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.adapters.http.protocol.shape.ModelCall;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.adapters.http.protocol.splice.AgentBody;
import dev.mosaic.ports.llm.VendorCall;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Where a call goes and what stands above it: nothing that the agent has sent. */
final class VendorRequests {
  private VendorRequests() {}

  static HttpUriRequestBase of(VendorCall call, AgentBody body) {
    HttpPost request = new HttpPost(URI.create(base(call) + path(call)));
    request.setEntity(new ByteArrayEntity(body.bytes(), ContentType.APPLICATION_JSON));
    request.setHeader("Accept", accepted(call));
    // A packed stream would be held back until there is enough of it to pack.
    request.setHeader("Accept-Encoding", "identity");
    identify(request, call);
    return request;
  }

  /** A question of Mosaic's own in the protocol's form; any other call as it is. */
  static VendorCall spelled(VendorCall call) {
    return call.wanted() instanceof VendorCall.Wanted.PlainText wanted
        ? call.withBody(
            Protocols.of(call.api())
                .question(call.model(), wanted.instruction(), wanted.text(), wanted.longest()))
        : call;
  }

  /** A page below the account's address. */
  static HttpGet page(VendorCall call, String path) {
    HttpGet request = new HttpGet(URI.create(base(call) + path));
    request.setHeader("Accept", "application/json");
    request.setHeader("Accept-Encoding", "identity");
    identify(request, call);
    return request;
  }

  private static void identify(HttpUriRequestBase request, VendorCall call) {
    Protocols.of(call.api()).headers(call.apiKey()).forEach(request::setHeader);
  }

  private static String base(VendorCall call) {
    return Protocols.of(call.api()).base(call.baseUrl().value());
  }

  private static String path(VendorCall call) {
    Protocol protocol = Protocols.of(call.api());
    return call.wanted() instanceof VendorCall.Wanted.Vectors
        ? protocol.vectorsPath()
        : protocol.path(new ModelCall(call.model(), call.stream()));
  }

  private static String accepted(VendorCall call) {
    return call.stream() ? Protocols.of(call.api()).framing().contentType() : "application/json";
  }
}
