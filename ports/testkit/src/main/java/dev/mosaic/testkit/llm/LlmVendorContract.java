package dev.mosaic.testkit.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link LlmVendor} does, whatever vendor is at its other end. */
@Timeout(30)
public abstract class LlmVendorContract {
  private static final Duration SOON = Duration.ofSeconds(1);

  protected abstract LlmVendor vendor();

  /** A call to a model that answers well by default. */
  protected abstract VendorCall call(boolean stream);

  /** A call for the vector of a text; empty where the protocol has none. */
  protected abstract Optional<VendorCall> callForVectors(String toldModel);

  /** From now on calls fail so before the first token. */
  protected abstract void failing(ProbeCode code);

  /** From now on the vendor finds fault with what it is asked, and quotes the key. */
  protected abstract void refusing();

  /** From now on the vendor says something, then breaks off. */
  protected abstract void breakingOff();

  /** From now on the vendor takes calls and says nothing. */
  protected abstract void mute();

  /** From now on the vendor says something, then takes more than a second to go on. */
  protected abstract void slow();

  /** Waits until the vendor has seen a caller hang up; an assertion error if it does not. */
  protected abstract void awaitHangUp();

  @Test
  void givesOutAStreamToItsEnd() {
    try (VendorAnswer answer = vendor().ask(call(true))) {
      Optional<byte[]> first = answer.next();
      String rest = readOn(answer);

      assertThat(first).isPresent();
      assertThat(answer.contentType()).isNotEqualTo("application/json");
      assertThat(rest).isNotEmpty();
      assertThat(answer.next()).isEmpty();
    }
  }

  @Test
  void givesOutAnAnswerThatIsNoStreamInOnePiece() {
    try (VendorAnswer answer = vendor().ask(call(false))) {
      assertThat(answer.contentType()).isEqualTo("application/json");
      assertThat(answer.next()).isPresent();
      assertThat(answer.next()).isEmpty();
      assertThat(answer.ending("words")).isEmpty();
    }
  }

  @Test
  void givesOutVectorsUnderTheNameTheyWereAskedBy() {
    Optional<VendorCall> call = callForVectors("mine/vectors");
    assumeThat(call).isPresent();

    try (VendorAnswer answer = vendor().ask(call.orElseThrow())) {
      String body = text(answer.next().orElseThrow());

      assertThat(answer.contentType()).isEqualTo("application/json");
      assertThat(body).contains("[0.25,-0.5]").contains("\"model\":\"mine/vectors\"");
      assertThat(answer.next()).isEmpty();
      assertThat(answer.usage().input()).isPositive();
      assertThat(answer.usage().output()).isZero();
      assertThat(answer.usage().estimated()).isFalse();
    }
  }

  @Test
  void givesOutTheWordsAloneWherePlainTextIsWanted() {
    try (VendorAnswer answer = vendor().ask(callForPlainText())) {
      String words = text(answer.next().orElseThrow());

      assertThat(answer.contentType()).isEqualTo("text/plain");
      assertThat(words).isNotBlank().doesNotContain("{", "\"");
      assertThat(answer.next()).isEmpty();
      assertThat(answer.ending("words")).isEmpty();
      assertThat(answer.usage().input()).isPositive();
      assertThat(answer.usage().output()).isPositive();
      assertThat(answer.usage().estimated()).isFalse();
    }
  }

  @Test
  void waitsForPlainTextNoLongerThanForAFirstToken() {
    mute();

    VendorFailed failure = failureOf(callForPlainText());

    assertThat(failure.fault().code()).isEqualTo(ProbeCode.TIMEOUT);
    assertThat(failure.spent().input()).isPositive();
  }

  @Test
  void reportsWhatAnAnswerCost() {
    for (boolean stream : new boolean[] {true, false}) {
      try (VendorAnswer answer = vendor().ask(call(stream))) {
        readOn(answer);

        TokenUsage usage = answer.usage();
        assertThat(usage.estimated()).isFalse();
        assertThat(usage.input()).isPositive();
        assertThat(usage.output()).isPositive();
      }
    }
  }

  @Test
  void guessesWhatAnAnswerHasCostThatIsNotWhole() {
    breakingOff();

    try (VendorAnswer answer = vendor().ask(call(true))) {
      assertThatThrownBy(() -> readOn(answer)).isInstanceOf(VendorFailed.class);

      assertThat(answer.usage().estimated()).isTrue();
      assertThat(answer.usage().input()).isPositive();
      assertThat(answer.usage().output()).isPositive();
    }
  }

  @Test
  void failsBeforeAnythingReachesTheAgent() {
    for (ProbeCode code :
        new ProbeCode[] {
          ProbeCode.PROVIDER_DOWN,
          ProbeCode.RATE_LIMITED,
          ProbeCode.AUTH_INVALID,
          ProbeCode.AUTH_FORBIDDEN,
          ProbeCode.NO_CREDIT,
          ProbeCode.MODEL_NOT_FOUND,
          ProbeCode.BAD_RESPONSE,
          ProbeCode.TIMEOUT
        }) {
      failing(code);

      VendorFailed failure = failureOf(call(true));

      assertThat(failure.fault().code()).isEqualTo(code);
      assertThat(failure.fault().message()).isNotBlank();
      assertThat(failure.refusal()).as("refusal with " + code).isEmpty();
      assertThat(failure.toString()).doesNotContain(key());
    }
  }

  @Test
  void handsOnWhatLiesInTheRequestWithoutTheKey() {
    refusing();

    for (boolean stream : new boolean[] {true, false}) {
      VendorFailed.Refusal refusal = failureOf(call(stream)).refusal().orElseThrow();

      assertThat(refusal.status()).isBetween(400, 499);
      assertThat(text(refusal.body())).startsWith("{").endsWith("}").doesNotContain(key());
    }
  }

  @Test
  void givesOutWhatCameBeforeTheVendorBrokeOff() {
    breakingOff();

    try (VendorAnswer answer = vendor().ask(call(true))) {
      ByteArrayOutputStream given = new ByteArrayOutputStream();
      VendorFailed failure =
          catchThrowableOfType(VendorFailed.class, () -> readInto(given, answer));

      assertThat(given.size()).isPositive();
      assertThat(failure.refusal()).isEmpty();
      assertThat(text(answer.ending("That is all for now"))).contains("That is all for now");
    }
  }

  @Test
  void endsACallThatAnotherThreadCloses() throws Exception {
    slow();

    try (VendorAnswer answer = vendor().ask(call(true))) {
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(() -> readOn(answer), Thread::startVirtualThread);
      assertThatThrownBy(() -> reading.get(100, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      answer.close();

      assertThatThrownBy(() -> reading.get(SOON.toMillis(), TimeUnit.MILLISECONDS))
          .hasCauseInstanceOf(VendorFailed.class);
      awaitHangUp();
    }
  }

  @Test
  void endsACallWhoseReaderIsInterrupted() throws Exception {
    slow();

    endsWhenInterrupted(
        () -> {
          try (VendorAnswer answer = vendor().ask(call(true))) {
            readOn(answer);
          }
        });
    awaitHangUp();
  }

  @Test
  void endsACallWhoseCallerIsInterruptedWhileWaitingForTheFirstToken() throws Exception {
    mute();

    VendorFailed failure = endsWhenInterrupted(() -> vendor().ask(call(true)).close());

    // The vendor had the question, and may charge for it.
    assertThat(failure.spent().input()).isPositive();
    assertThat(failure.spent().estimated()).isTrue();
  }

  @Test
  void countsNothingWhereTheVendorItselfFailed() {
    failing(ProbeCode.AUTH_INVALID);

    assertThat(failureOf(call(true)).spent()).isEqualTo(TokenUsage.NONE);
  }

  private VendorCall callForPlainText() {
    VendorCall call = call(false);
    return new VendorCall(
        call.api(),
        call.baseUrl(),
        call.apiKey(),
        call.privateHosts(),
        call.model(),
        false,
        new byte[0],
        call.firstToken(),
        call.facts(),
        new VendorCall.Wanted.PlainText("Repeat this.", "a few words", 100));
  }

  private static VendorFailed endsWhenInterrupted(Runnable call) throws Exception {
    FutureTask<Void> task = new FutureTask<>(call, null);
    Thread caller = Thread.startVirtualThread(task);
    assertThatThrownBy(() -> task.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    caller.interrupt();

    ExecutionException ended =
        catchThrowableOfType(
            ExecutionException.class, () -> task.get(SOON.toMillis(), TimeUnit.MILLISECONDS));
    assertThat(ended).hasCauseInstanceOf(VendorFailed.class);
    return (VendorFailed) Objects.requireNonNull(ended.getCause());
  }

  private VendorFailed failureOf(VendorCall call) {
    return catchThrowableOfType(VendorFailed.class, () -> vendor().ask(call).close());
  }

  private String key() {
    return Objects.requireNonNull(call(true).apiKey()).reveal();
  }

  private static String readOn(VendorAnswer answer) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    readInto(all, answer);
    return text(all.toByteArray());
  }

  private static void readInto(ByteArrayOutputStream all, VendorAnswer answer) {
    for (Optional<byte[]> bytes = answer.next(); bytes.isPresent(); bytes = answer.next()) {
      all.writeBytes(bytes.get());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
