package dev.mosaic.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "Asia/Calcutta", "America/Argentina/Ushuaia", "UTC"})
  void takesEveryZoneOfTheIanaDatabase(String name) {
    assertThat(new TimeZoneName(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "europe/berlin", "Berlin", "+02:00", "UTC+2", "SystemV/EST5EDT"})
  void takesNothingElseForAZone(String name) {
    assertThatThrownBy(() -> new TimeZoneName(name))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("timeZone");
              assertThat(refused.code()).isEqualTo("unknown_time_zone");
            });
  }

  @Test
  void knowsTheLanguagesOfThePagesByTheirTags() {
    assertThat(Language.of("de")).isEqualTo(Language.DE);
    assertThat(Language.EN.tag()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "DE", "de-AT"})
  void knowsNoOtherLanguage(String tag) {
    assertThatThrownBy(() -> Language.of(tag))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.code()).isEqualTo("unknown_language"));
  }
}
