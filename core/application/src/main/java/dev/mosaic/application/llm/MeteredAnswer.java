package dev.mosaic.application.llm;

import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A vendor's answer that is written down once it is over, and ended with words if it breaks. */
final class MeteredAnswer implements RelayedAnswer {
  private static final String BROKE = "The model's answer broke off here.";

  private final VendorAnswer answer;
  private final Route route;
  private final Metering metering;
  private final AnswerNotebook.Page page;
  private final Instant startedAt;
  private final Instant firstTokenAt;
  private final AtomicBoolean written = new AtomicBoolean();
  private CallEnd end = CallEnd.CANCELLED;
  private @Nullable ProbeCode trouble;
  private boolean over;

  MeteredAnswer(
      VendorAnswer answer,
      Route route,
      Metering metering,
      AnswerNotebook.Page page,
      Instant startedAt) {
    this.answer = answer;
    this.route = route;
    this.metering = metering;
    this.page = page;
    this.startedAt = startedAt;
    this.firstTokenAt = metering.now();
  }

  @Override
  public String contentType() {
    return answer.contentType();
  }

  @Override
  public Optional<byte[]> next() {
    if (over) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> bytes = answer.next();
      if (bytes.isEmpty()) {
        over = true;
        end = CallEnd.COMPLETE;
      }
      return bytes;
    } catch (VendorFailed broke) {
      over = true;
      if (Thread.currentThread().isInterrupted()) {
        // Not the vendor's doing: the agent went away, and the call was given up for that.
        return Optional.empty();
      }
      end = CallEnd.CUT_OFF;
      trouble = broke.fault().code();
      page.notice(
          new AnswerNotice(
              "stream_broke",
              route.name(),
              "The model broke off in the middle of its answer. " + broke.fault().message(),
              "Ask it to go on, or ask again."));
      return Optional.of(answer.ending("\n\n" + BROKE)).filter(bytes -> bytes.length > 0);
    }
  }

  @Override
  public void close() {
    answer.close();
    if (written.compareAndSet(false, true)) {
      metering.write(route, startedAt, firstTokenAt, end, trouble, answer.usage());
    }
  }
}
