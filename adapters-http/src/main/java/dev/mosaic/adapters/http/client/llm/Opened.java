package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** An answer whose head is here. */
final class Opened {
  private static final int LONGEST_REFUSAL = 1 << 20;
  private static final int NOT_WELL = 300;

  private final VendorCall call;
  private final HttpUriRequestBase request;
  private final ClassicHttpResponse response;
  private final Failures failures;
  private final VendorLimits limits;
  private final Reading reading;

  Opened(
      VendorCall call,
      AgentBody body,
      HttpUriRequestBase request,
      ClassicHttpResponse response,
      Failures failures,
      VendorLimits limits) {
    this.call = call;
    this.request = request;
    this.response = response;
    this.failures = failures;
    this.limits = limits;
    this.reading = Reading.of(call.api(), call.model(), body.textBytes());
  }

  /**
   * Reads until the first token of a stream, or the end of an answer that is none.
   *
   * @throws IOException if that does not come
   */
  VendorAnswer read() throws IOException {
    HttpEntity entity = response.getEntity();
    InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
    String type = header("Content-Type");
    if (response.getCode() >= NOT_WELL) {
      throw failures.refused(response.getCode(), refusal(content));
    }
    if (type.contains("html") || !isPlain()) {
      throw Failures.misread(type);
    }
    return call.stream() && isStream(type) ? stream(content) : whole(content);
  }

  /** What is too long to be read says nothing. */
  private static byte[] refusal(InputStream content) throws IOException {
    byte[] body = content.readNBytes(LONGEST_REFUSAL + 1);
    return body.length > LONGEST_REFUSAL ? new byte[0] : body;
  }

  private VendorAnswer stream(InputStream content) throws IOException {
    StreamedAnswer answer =
        new StreamedAnswer(request, content, Framing.of(call.api()), reading, failures, limits);
    try {
      answer.awaitFirstToken();
    } catch (EventCutter.TooLong tooLong) {
      throw Failures.tooLong();
    }
    return answer;
  }

  private VendorAnswer whole(InputStream content) throws IOException {
    byte[] body = content.readNBytes(limits.wholeBytes() + 1);
    if (body.length > limits.wholeBytes()) {
      throw Failures.tooLong();
    }
    JsonNode json = JsonText.read(body).orElseThrow(() -> Failures.misread(""));
    if (Refusals.isError(json)) {
      throw failures.refused(json);
    }
    if (call.stream()) {
      throw Failures.notStreamed();
    }
    if (!reading.takeWhole(json)) {
      throw Failures.misread("");
    }
    return new WholeAnswer(body, reading.usage());
  }

  /** Many vendors answer even streams with JSON if they fail before the first word. */
  private boolean isStream(String type) {
    return Framing.of(call.api()) == Framing.LINES || !type.startsWith("application/json");
  }

  /** Nobody has asked for anything packed. */
  private boolean isPlain() {
    String encoding = header("Content-Encoding");
    return encoding.isEmpty() || encoding.equals("identity");
  }

  private String header(String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? "" : header.getValue().strip().toLowerCase(Locale.ROOT);
  }
}
