package dev.mosaic.application.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnFault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes down what a reader of an answer is told. */
final class Heard implements TurnReceiver {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CountDownLatch spoke = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable TurnFault fault;
  private @Nullable Status status;

  @Override
  public void waking(StartPhase phase) {}

  @Override
  public void answering(boolean stream) {}

  @Override
  public synchronized void part(byte[] raw) {
    bytes.writeBytes(raw);
    spoke.countDown();
  }

  @Override
  public void noted(AnswerNotes notes) {}

  @Override
  public void failed(TurnFault why) {
    fault = why;
  }

  @Override
  public void ended(Status how, @Nullable TurnFault why) {
    status = how;
    ended.countDown();
  }

  synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  TurnFault fault() {
    return Objects.requireNonNull(fault, "no fault was told");
  }

  Status status() {
    return Objects.requireNonNull(status, "the end was not told");
  }

  Heard awaitWord() throws InterruptedException {
    if (!spoke.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("not a word came");
    }
    return this;
  }

  Heard awaitEnd() throws InterruptedException {
    if (!ended.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end");
    }
    return this;
  }
}
