package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.Deadline;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.sse.EventCutter;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * A stream as the vendor sends it, given out in whole events: half an event could not be followed
 * by another ending. Half a tool call is kept back for the same reason. What is none of the
 * protocol's is left out, and never ends an answer.
 */
final class StreamedAnswer implements VendorAnswer {
  private final HttpUriRequestBase request;
  private final EventCutter events;
  private final Framing framing;
  private final Reading reading;
  private final Failures failures;
  private final VendorLimits limits;
  private final ModelFacts facts;
  private final EventsOut out;
  private final LeftOut leftOut;
  private @Nullable VendorFailed failure;
  private long waitsUntil;
  private boolean ended;
  private volatile boolean closed;

  /**
   * @param facts what is known of the model before it answers
   */
  StreamedAnswer(
      HttpUriRequestBase request,
      EventCutter events,
      Framing framing,
      Reading reading,
      Failures failures,
      VendorLimits limits,
      KeyCutter keys,
      ModelFacts facts) {
    this.request = request;
    this.events = events;
    this.framing = framing;
    this.reading = reading;
    this.failures = failures;
    this.limits = limits;
    this.facts = facts;
    this.leftOut = new LeftOut(limits.eventBytes());
    this.out =
        new EventsOut(
            reading, keys, limits.heldBytes(), event -> JsonText.object(framing.dataOf(event)));
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
      if (out.size() > limits.eventBytes()) {
        throw Failures.tooLong();
      }
      if (reading.mayEnd()) {
        readOn();
      } else {
        read();
      }
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
      if (out.size() > 0) {
        return Optional.of(out.take());
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
  public String heldBack() {
    return out.takeWords();
  }

  @Override
  public TokenUsage usage() {
    return reading.usage();
  }

  @Override
  public byte[] ending(String words) {
    return out.ending(words);
  }

  @Override
  public ModelFacts learned() {
    return reading.hasThought() ? facts.thatThinks() : facts;
  }

  @Override
  public int leftOut() {
    return leftOut.events();
  }

  /** Breaks the connection at once: that is how the vendor learns of it. */
  @Override
  public void close() {
    closed = true;
    request.cancel();
  }

  private void readOn() {
    try {
      if (reading.mayEnd()) {
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

  /**
   * Reads to the proper end, so that the connection can be kept and what the answer cost is known,
   * but waits no longer than the limit: some vendors leave connections open.
   */
  private void drain() throws IOException {
    long now = System.nanoTime();
    if (waitsUntil == 0) {
      waitsUntil = now + (reading.isOver() ? limits.end() : limits.afterFinish()).toNanos();
    }
    Duration left = Duration.ofNanos(Math.max(1_000_000, waitsUntil - now));
    int before = out.size();
    try (Deadline deadline = new Deadline(request, left)) {
      while (!ended && failure == null && out.size() == before) {
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
    if (data.isEmpty() || reading.takeMark(data)) {
      out.give(event, null);
      return;
    }
    Optional<JsonNode> json = JsonText.object(data);
    boolean known = json.filter(reading::knows).isPresent();
    if (!reading.isOver() && json.filter(it -> isError(it, known)).isPresent()) {
      throw failures.refused(json.get());
    }
    if (known && json.isPresent()) {
      reading.take(json.get());
      out.give(event, json.get());
    } else {
      leftOut.add(event);
    }
  }

  private static boolean isError(JsonNode event, boolean known) {
    return Refusals.isError(event) || (!known && Refusals.soundsLikeError(event));
  }

  /** Some vendors leave out the end of their last event; others are cut off in it. */
  private void takeRest() {
    byte[] rest = events.rest();
    String data = framing.dataOf(rest);
    if (JsonText.object(data).isPresent() || reading.takeMark(data)) {
      byte[] end = framing.end().getBytes(StandardCharsets.UTF_8);
      take(ByteBuffer.allocate(rest.length + end.length).put(rest).put(end).array());
    }
    end();
  }

  private void end() {
    if (!reading.mayEnd()) {
      fail(Failures.brokeOff());
    } else if (reading.ranOut()) {
      fail(Failures.outputUsedUp());
    } else if (reading.wasFiltered()) {
      fail(Failures.filtered());
    } else {
      ended = true;
      out.end(reading.missingEnd());
    }
  }

  private void fail(VendorFailed reason) {
    out.breakOff();
    failure = reason;
    request.cancel();
  }
}
