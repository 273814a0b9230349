package dev.mosaic.application.llm;

import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
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
  private final LearnedFactsWriter learned;
  private final AnswerNotebook.Page page;
  private final Instant startedAt;
  private final long sentBytes;
  private final Budget.Hold hold;
  private final Instant firstTokenAt;
  private final AtomicBoolean written = new AtomicBoolean();
  private final AtomicBoolean counted = new AtomicBoolean();
  private CallEnd end = CallEnd.CANCELLED;
  private @Nullable ProbeCode trouble;
  private boolean over;
  private long cameBytes;

  MeteredAnswer(
      VendorAnswer answer,
      Route route,
      Metering metering,
      LearnedFactsWriter learned,
      AnswerNotebook.Page page,
      Instant startedAt,
      long sentBytes,
      Budget.Hold hold) {
    this.answer = answer;
    this.route = route;
    this.metering = metering;
    this.learned = learned;
    this.page = page;
    this.startedAt = startedAt;
    this.sentBytes = sentBytes;
    this.hold = hold;
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
        count();
        learned.note(route, answer.learned());
        tellWhatWasLeftOut();
      }
      cameBytes += bytes.map(it -> it.length).orElse(0);
      String words = answer.heldBack();
      if (!words.isEmpty()) {
        page.says(words);
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
      boolean ranOut = trouble == ProbeCode.OUTPUT_LIMIT;
      page.notice(ranOut ? ranOut(broke.fault()) : brokeOff(broke.fault()));
      tellWhatWasLeftOut();
      return Optional.of(answer.ending(ranOut ? broke.fault().message() : "\n\n" + BROKE))
          .filter(bytes -> bytes.length > 0);
    }
  }

  private AnswerNotice brokeOff(ProviderFault fault) {
    return new AnswerNotice(
        "stream_broke",
        route.name(),
        "The model broke off in the middle of its answer. " + fault.message(),
        "Ask it to go on, or ask again.");
  }

  private AnswerNotice ranOut(ProviderFault fault) {
    return new AnswerNotice(fault.code().label(), route.name(), fault.message(), fault.hint());
  }

  private void tellWhatWasLeftOut() {
    int count = answer.leftOut();
    if (count > 0) {
      page.notice(
          new AnswerNotice(
              "events_left_out",
              route.name(),
              "The vendor sent "
                  + (count == 1 ? "one event that is" : count + " events that are")
                  + " none of its protocol's; Mosaic left "
                  + (count == 1 ? "it" : "them")
                  + " out.",
              null));
    }
  }

  // Before the agent hears of the end: its answer may be over at once then.
  private void count() {
    if (counted.compareAndSet(false, true)) {
      page.spent(answer.usage().within(route.mostRead(sentBytes), route.mostWritten(cameBytes)));
    }
  }

  @Override
  public void close() {
    answer.close();
    count();
    if (written.compareAndSet(false, true)) {
      try (hold) {
        metering.write(
            route,
            startedAt,
            firstTokenAt,
            end,
            trouble,
            answer.usage(),
            new Metering.Traffic(sentBytes, cameBytes));
      }
    }
  }
}
