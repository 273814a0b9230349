package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.vendor.VendorKey;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorCall;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Where a call goes and what stands above it: nothing that the agent has sent. */
final class VendorRequests {
  private static final String VERSION = "/v1";
  private static final String MODELS = "models/";

  private VendorRequests() {}

  static HttpUriRequestBase of(VendorCall call, AgentBody body) {
    HttpPost request = new HttpPost(URI.create(base(call) + path(call)));
    request.setEntity(new ByteArrayEntity(body.bytes(), ContentType.APPLICATION_JSON));
    request.setHeader("Accept", accepted(call));
    // A packed stream would be held back until there is enough of it to pack.
    request.setHeader("Accept-Encoding", "identity");
    VendorKey.sign(request, call.api(), call.apiKey());
    return request;
  }

  /** A page below the account's address. */
  static HttpGet page(VendorCall call, String path) {
    HttpGet request = new HttpGet(URI.create(base(call) + path));
    request.setHeader("Accept", "application/json");
    request.setHeader("Accept-Encoding", "identity");
    VendorKey.sign(request, call.api(), call.apiKey());
    return request;
  }

  private static String base(VendorCall call) {
    String base = call.baseUrl().value();
    boolean versioned = call.api() == ApiType.ANTHROPIC_MESSAGES && base.endsWith(VERSION);
    return versioned ? base.substring(0, base.length() - VERSION.length()) : base;
  }

  private static String path(VendorCall call) {
    if (call.wanted() instanceof VendorCall.Wanted.Vectors) {
      // What Ollama serves beside its own protocol stands below a version.
      return (call.api() == ApiType.OLLAMA ? VERSION : "") + "/embeddings";
    }
    return switch (call.api()) {
      case OPENAI_COMPLETIONS -> "/chat/completions";
      case OPENAI_RESPONSES -> "/responses";
      case ANTHROPIC_MESSAGES -> "/v1/messages";
      case OLLAMA -> "/api/chat";
      case GOOGLE_GENERATIVE_AI ->
          "/"
              + MODELS
              + segments(call.model())
              + (call.stream() ? ":streamGenerateContent?alt=sse" : ":generateContent");
    };
  }

  private static String segments(String model) {
    String id = model.startsWith(MODELS) ? model.substring(MODELS.length()) : model;
    return Arrays.stream(id.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(part -> part.matches("\\.+") ? part.replace(".", "%2E") : part)
        .collect(Collectors.joining("/"));
  }

  private static String accepted(VendorCall call) {
    if (!call.stream()) {
      return "application/json";
    }
    return (call.api() == ApiType.OLLAMA ? Framing.LINES : Framing.EVENTS).contentType();
  }
}
