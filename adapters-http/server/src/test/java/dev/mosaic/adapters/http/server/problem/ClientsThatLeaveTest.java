package dev.mosaic.adapters.http.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.testkit.log.LoggedLines;
import java.io.EOFException;
import org.junit.jupiter.api.Test;

/** Whoever leaves in mid-request is nothing to look after; what breaks inside is. */
class ClientsThatLeaveTest {
  @Test
  void leaveNoErrorInTheLog() {
    try (LoggedLines log = LoggedLines.of(ProblemResponses.class)) {
      ProblemResponses.log(new EOFException("Connection closed before full body was received"));

      assertThat(log.errors()).isEmpty();
    }
  }

  @Test
  void areNotTakenForAFailureOfOurOwn() {
    try (LoggedLines log = LoggedLines.of(ProblemResponses.class)) {
      ProblemResponses.log(new EOFException());

      assertThat(log.errors()).hasSize(1);
    }
  }
}
