package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTurnIdTest {
  @Test
  void takesWhatProgramsNameThingsBy() {
    String uuid = UUID.randomUUID().toString();

    assertThat(new ClientTurnId(uuid).value()).isEqualTo(uuid);
    assertThat(new ClientTurnId("x".repeat(100)).value()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "tab\t", "line\n", "nul\0", "grün"})
  void refusesWhatNobodyCanSee(String value) {
    assertThatThrownBy(() -> new ClientTurnId(value))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("clientTurnId"));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> new ClientTurnId("x".repeat(101))).isInstanceOf(InvalidInput.class);
  }
}
