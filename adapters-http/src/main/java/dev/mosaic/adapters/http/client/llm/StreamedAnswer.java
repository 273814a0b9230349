package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.Deadline;
import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * A stream as the vendor sends it, given out in whole events: half an event could not be followed
 * by another ending. Half a tool call is kept back for the same reason.
 */
final class StreamedAnswer implements VendorAnswer {
  private final HttpUriRequestBase request;
  private final EventCutter events;
  private final Framing framing;
  private final Reading reading;
  private final Failures failures;
  private final VendorLimits limits;
  private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable VendorFailed failure;
  private boolean ended;
  private volatile boolean closed;

  StreamedAnswer(
      HttpUriRequestBase request,
      InputStream content,
      Framing framing,
      Reading reading,
      Failures failures,
      VendorLimits limits) {
    this.request = request;
    this.events = new EventCutter(content, framing, limits.eventBytes());
    this.framing = framing;
    this.reading = reading;
    this.failures = failures;
    this.limits = limits;
  }

  /**
   * Reads until the first token is here, and keeps what it read.
   *
   * @throws IOException if none comes
   * @throws VendorFailed if the vendor says why, or its answer is none
   */
  void awaitFirstToken() throws IOException {
    while (!reading.hasBegun()) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        throw Failures.empty();
      }
      if (ready.size() > limits.eventBytes()) {
        throw Failures.tooLong();
      }
      read();
    }
  }

  @Override
  public String contentType() {
    return framing.contentType();
  }

  @Override
  public Optional<byte[]> next() {
    while (true) {
      if (closed || Thread.currentThread().isInterrupted()) {
        close();
        throw Failures.brokeOff();
      }
      if (ready.size() > 0) {
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return Optional.of(bytes);
      }
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return Optional.empty();
      }
      readOn();
    }
  }

  @Override
  public TokenUsage usage() {
    return reading.usage();
  }

  @Override
  public byte[] ending(String words) {
    return reading.ending(words).getBytes(StandardCharsets.UTF_8);
  }

  /** Breaks the connection at once: that is how the vendor learns of it. */
  @Override
  public void close() {
    closed = true;
    request.cancel();
  }

  private void readOn() {
    try {
      if (reading.isOver()) {
        drain();
      } else {
        read();
      }
    } catch (EventCutter.TooLong tooLong) {
      fail(Failures.tooLong());
    } catch (IOException broken) {
      if (reading.mayEnd()) {
        end();
      } else {
        fail(Failures.inTheMiddle(broken));
      }
    }
  }

  /** Reads to the proper end, so that the connection can be kept, but waits no longer than told. */
  private void drain() throws IOException {
    try (Deadline deadline = new Deadline(request, limits.end())) {
      while (!ended && ready.size() == 0) {
        read();
      }
    }
  }

  private void read() throws IOException {
    Optional<List<byte[]>> whole = events.read();
    try {
      whole.ifPresentOrElse(each -> each.forEach(this::take), this::takeRest);
    } catch (VendorFailed said) {
      fail(said);
    }
  }

  private void take(byte[] event) {
    String data = framing.dataOf(event);
    if (!data.isEmpty() && !reading.isOver() && !reading.takeMark(data)) {
      take(json(data).orElseThrow(() -> Failures.misread("")));
    }
    held.writeBytes(event);
    if (!reading.isInToolCall() || held.size() > limits.heldBytes()) {
      ready.writeBytes(held.toByteArray());
      held.reset();
    }
  }

  private void take(JsonNode event) {
    if (Refusals.isError(event)) {
      throw failures.refused(event);
    }
    reading.take(event);
  }

  /** Some vendors leave out the end of their last event; others are cut off in it. */
  private void takeRest() {
    byte[] rest = events.rest();
    String data = framing.dataOf(rest);
    if (json(data).isPresent() || reading.takeMark(data)) {
      byte[] end = framing.end().getBytes(StandardCharsets.UTF_8);
      take(ByteBuffer.allocate(rest.length + end.length).put(rest).put(end).array());
    }
    end();
  }

  private static Optional<JsonNode> json(String data) {
    return JsonText.read(data.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject);
  }

  private void end() {
    if (reading.mayEnd()) {
      ended = true;
      ready.writeBytes(held.toByteArray());
      held.reset();
    } else {
      fail(Failures.brokeOff());
    }
  }

  private void fail(VendorFailed reason) {
    failure = reason;
    held.reset();
    request.cancel();
  }
}
