package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Calls as agents make them, and what comes of them. */
final class Calls {
  static final String MODEL = "scripted-small";
  static final VendorLimits IMPATIENT =
      new VendorLimits(
          Duration.ofSeconds(1),
          Duration.ofMillis(1_500),
          Duration.ofMillis(500),
          Duration.ofMillis(600),
          9 << 20,
          8 << 20,
          1 << 20,
          1 << 20);

  private Calls() {}

  static HttpLlmVendor vendor() {
    return new HttpLlmVendor(new AddressGuard(List.of()), IMPATIENT);
  }

  static VendorCall streaming(ApiType api, String url, String prompt) {
    return call(api, url, true, body(api, prompt, true));
  }

  static VendorCall call(ApiType api, String url, boolean stream, String body) {
    return new VendorCall(
        api,
        new HttpUrl(url),
        new SecretText(VendorSettings.KEY),
        PrivateHosts.all(),
        MODEL,
        stream,
        body.getBytes(StandardCharsets.UTF_8),
        Duration.ofMillis(1_000));
  }

  static VendorCall vectors(ApiType api, String url, String body, String toldModel) {
    VendorCall call = call(api, url, false, body);
    return new VendorCall(
        call.api(),
        call.baseUrl(),
        call.apiKey(),
        call.privateHosts(),
        call.model(),
        false,
        call.body(),
        call.firstToken(),
        call.facts(),
        new VendorCall.Wanted.Vectors(toldModel));
  }

  static VendorCall withBase(VendorCall call, String url, PrivateHosts hosts) {
    return new VendorCall(
        call.api(),
        new HttpUrl(url),
        call.apiKey(),
        hosts,
        call.model(),
        call.stream(),
        call.body(),
        call.firstToken());
  }

  static VendorCall withPatience(VendorCall call, Duration firstToken) {
    return new VendorCall(
        call.api(),
        call.baseUrl(),
        call.apiKey(),
        call.privateHosts(),
        call.model(),
        call.stream(),
        call.body(),
        firstToken);
  }

  static VendorCall withModel(VendorCall call, String model) {
    return new VendorCall(
        call.api(),
        call.baseUrl(),
        call.apiKey(),
        call.privateHosts(),
        model,
        call.stream(),
        call.body(),
        call.firstToken());
  }

  /** A body as OpenClaw would send it, with a tool that may be called. */
  static String body(ApiType api, String prompt, boolean stream) {
    String said = prompt.replace("\"", "\\\"");
    String user = "{\"role\":\"user\",\"content\":\"" + said + "\"}";
    String streamed = "\"stream\":" + stream;
    return switch (api) {
      case OPENAI_COMPLETIONS, OLLAMA ->
          "{\"model\":\"any\",\"messages\":["
              + user
              + "],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"exec\","
              + "\"parameters\":{}}}],"
              + streamed
              + "}";
      case OPENAI_RESPONSES ->
          "{\"model\":\"any\",\"input\":["
              + user
              + "],\"tools\":[{\"type\":\"function\",\"name\":\"exec\",\"parameters\":{}}],"
              + streamed
              + "}";
      case ANTHROPIC_MESSAGES ->
          "{\"model\":\"any\",\"max_tokens\":1000,\"messages\":["
              + user
              + "],\"tools\":[{\"name\":\"exec\",\"input_schema\":{}}],"
              + streamed
              + "}";
      case GOOGLE_GENERATIVE_AI ->
          "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\""
              + said
              + "\"}]}],\"tools\":[{\"functionDeclarations\":[{\"name\":\"exec\"}]}]}";
    };
  }

  static String readOn(VendorAnswer answer) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    readInto(all, answer);
    return all.toString(StandardCharsets.UTF_8);
  }

  static void readInto(ByteArrayOutputStream all, VendorAnswer answer) {
    for (Optional<byte[]> bytes = answer.next(); bytes.isPresent(); bytes = answer.next()) {
      all.writeBytes(bytes.get());
    }
  }
}
