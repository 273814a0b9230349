package dev.mosaic.testkit.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * An answer of three pieces: `Hello from `, the model, `.` — or of one, before it breaks off or
 * falls silent, or where no stream was asked for. Plain text is as scripted, or nothing to the
 * point.
 */
public final class ScriptedVendorAnswer implements VendorAnswer {
  private final boolean stream;
  private final boolean vectors;
  private final boolean plain;
  private final ModelFacts facts;
  private final List<String> pieces;
  private final @Nullable ProviderFault breaking;
  private final boolean stalling;
  private final @Nullable TokenUsage told;
  private final CountDownLatch closed = new CountDownLatch(1);
  private int given;

  ScriptedVendorAnswer(
      VendorCall call,
      @Nullable ProviderFault breaking,
      boolean stalling,
      @Nullable TokenUsage told,
      @Nullable ModelFacts learned,
      @Nullable String saying) {
    this.stream = call.stream();
    this.facts = learned == null ? call.facts() : learned;
    this.vectors = call.wanted() instanceof VendorCall.Wanted.Vectors;
    this.plain = call.wanted() instanceof VendorCall.Wanted.PlainText;
    this.pieces = saying == null ? pieces(call) : List.of(saying);
    this.breaking = breaking;
    this.stalling = stalling;
    this.told = told;
  }

  private static List<String> pieces(VendorCall call) {
    if (call.wanted() instanceof VendorCall.Wanted.Vectors wanted) {
      return List.of(
          """
          {"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.25,-0.5]}],\
          "model":"%s","usage":{"prompt_tokens":7,"total_tokens":7}}\
          """
              .formatted(wanted.model()));
    }
    if (call.wanted() instanceof VendorCall.Wanted.PlainText) {
      return List.of(call.model() + " has this to say:");
    }
    return call.stream()
        ? List.of("Hello from ", call.model(), ".")
        : List.of("Hello from " + call.model() + ".");
  }

  public boolean isClosed() {
    return closed.getCount() == 0;
  }

  @Override
  public String contentType() {
    return plain ? "text/plain" : stream ? "text/event-stream" : "application/json";
  }

  @Override
  public Optional<byte[]> next() {
    if (stalling && given == 1) {
      throw stall();
    }
    if (isClosed()) {
      throw hungUp();
    }
    if (breaking != null && given == 1) {
      throw new VendorFailed(breaking, null, null);
    }
    return given == pieces.size()
        ? Optional.empty()
        : Optional.of(pieces.get(given++).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public TokenUsage usage() {
    if (vectors && told == null) {
      return new TokenUsage(7, 0, 0, 0, false);
    }
    boolean whole = given == pieces.size();
    return told != null ? told : new TokenUsage(100, whole ? 20 : 5, 10, 0, !whole);
  }

  @Override
  public byte[] ending(String words) {
    return (stream ? "[" + words + "]" : "").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ModelFacts learned() {
    return facts;
  }

  @Override
  public int leftOut() {
    return 0;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private VendorFailed stall() {
    try {
      closed.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      close();
    }
    return hungUp();
  }

  private static VendorFailed hungUp() {
    return new VendorFailed(
        new ProviderFault(ProbeCode.BAD_RESPONSE, "the caller hung up", null), null, null);
  }
}
