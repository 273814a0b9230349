package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.splice.AgentBody;
import dev.mosaic.adapters.http.protocol.sse.EventCutter;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * An answer whose head is here. What it is shows by how it begins: vendors name the wrong content
 * type, or none.
 */
final class Opened {
  private static final int LONGEST_REFUSAL = 1 << 20;
  private static final int NOT_WELL = 300;

  private final VendorCall call;
  private final ModelFacts facts;
  private final HttpUriRequestBase request;
  private final ClassicHttpResponse response;
  private final Failures failures;
  private final VendorLimits limits;
  private final Framing framing;
  private final Reading reading;
  private final KeyCutter keys;

  /**
   * @param facts by which the call was asked
   */
  Opened(
      VendorCall call,
      ModelFacts facts,
      AgentBody body,
      HttpUriRequestBase request,
      ClassicHttpResponse response,
      Failures failures,
      VendorLimits limits) {
    this.call = call;
    this.facts = facts;
    this.request = request;
    this.response = response;
    this.failures = failures;
    this.limits = limits;
    Protocol protocol = Protocols.of(call.api());
    this.framing = protocol.framing();
    this.reading = protocol.reading(call.model(), new Tally(body.textBytes()));
    this.keys = new KeyCutter(call.apiKey(), framing);
  }

  /**
   * Reads until the first token of a stream, or the end of an answer that is none.
   *
   * @throws IOException if that does not come
   */
  VendorAnswer read() throws IOException {
    PeekedStream content = Unpacking.of(response).orElseThrow(() -> Failures.misread(false));
    if (response.getCode() >= NOT_WELL) {
      throw failures.refused(response.getCode(), refusal(content));
    }
    int first = content.firstLetter();
    if (first == '<') {
      throw Failures.misread(true);
    }
    // Many vendors answer even streams with JSON if they fail before the first word.
    boolean json = first == '{' || first == '[';
    return call.stream() && (framing == Framing.LINES || !json) ? stream(content) : whole(content);
  }

  /** What is too long to be read says nothing. */
  private static byte[] refusal(InputStream content) throws IOException {
    byte[] body = content.readNBytes(LONGEST_REFUSAL + 1);
    return body.length > LONGEST_REFUSAL ? new byte[0] : body;
  }

  private VendorAnswer stream(InputStream content) throws IOException {
    EventCutter events = new EventCutter(content, framing, limits.eventBytes());
    StreamedAnswer answer =
        new StreamedAnswer(request, events, framing, reading, failures, limits, keys, facts);
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
    if (call.wanted() instanceof VendorCall.Wanted.Vectors vectors) {
      return vectors(body, vectors);
    }
    JsonNode json = JsonText.read(body).orElseThrow(() -> Failures.misread(false));
    if (Refusals.isError(json)) {
      throw failures.refused(json);
    }
    boolean answer = reading.takeWhole(json);
    if (!answer && Refusals.soundsLikeError(json)) {
      throw failures.refused(json);
    }
    if (call.stream() && answer) {
      throw Failures.notStreamed();
    }
    if (!answer) {
      throw Failures.misread(false);
    }
    ModelFacts learned = reading.hasThought() ? facts.thatThinks() : facts;
    return call.wanted() instanceof VendorCall.Wanted.PlainText
        ? WholeAnswer.ofText(
            keys.cut(Protocols.of(call.api()).words(json)), reading.usage(), learned)
        : WholeAnswer.ofJson(keys.cutWhole(body, json), reading.usage(), learned);
  }

  private VendorAnswer vectors(byte[] body, VendorCall.Wanted.Vectors wanted) {
    Optional<VectorsReading> vectors = VectorsReading.of(body, keys);
    if (vectors.isPresent()) {
      return vectors.get().answer(wanted.model(), call.body().length, facts);
    }
    // An error is short; millions of numbers are not made a tree of.
    throw Optional.of(body)
        .filter(it -> it.length <= LONGEST_REFUSAL)
        .flatMap(JsonText::read)
        .filter(json -> Refusals.isError(json) || Refusals.soundsLikeError(json))
        .map(failures::refused)
        .orElseGet(() -> Failures.misread(false));
  }
}
