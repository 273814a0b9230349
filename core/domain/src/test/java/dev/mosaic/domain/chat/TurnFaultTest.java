package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnFaultTest {
  @ParameterizedTest
  @CsvSource({
    "invalid_request, true, true",
    "request_refused, true, true",
    "context_length_exceeded, true, true",
    "function_not_called, false, true",
    "content_filtered, false, true",
    "agent_error, false, false",
    "provider_down, false, false"
  })
  void distinguishesWhatTheCallerHasToMendFromTrouble(
      String code, boolean refusal, boolean theirs) {
    TurnFault fault = new TurnFault(code, "Words.");

    assertThat(fault.isRefusal()).isEqualTo(refusal);
    assertThat(fault.isAboutTheRequest()).isEqualTo(theirs);
  }
}
