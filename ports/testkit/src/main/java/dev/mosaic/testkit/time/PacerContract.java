package dev.mosaic.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.ports.time.Pacer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every pacer promises. */
public abstract class PacerContract {
  protected abstract Pacer pacer();

  @AfterEach
  void leaveNoInterruptBehind() {
    Thread.interrupted();
  }

  @Test
  void waitsAndGoesOn() {
    assertThatCode(() -> pacer().pause(Duration.ofMillis(1))).doesNotThrowAnyException();
  }

  @Test
  void stopsWaitingForAThreadToldToStopAndKeepsItsFlag() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> pacer().pause(Duration.ofHours(1)))
        .isInstanceOf(Pacer.Interrupted.class);

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
