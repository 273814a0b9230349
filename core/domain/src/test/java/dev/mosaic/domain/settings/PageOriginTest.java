package dev.mosaic.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageOriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://app.example.org, https://app.example.org",
    "' HTTPS://App.Example.org:443 ', https://app.example.org",
    "http://localhost:80, http://localhost",
    "http://localhost:3000, http://localhost:3000",
    "http://app.example.org:443, http://app.example.org:443",
    "https://[::1]:8443, https://[::1]:8443"
  })
  void isSpelledAsBrowsersSpellIt(String written, String kept) {
    assertThat(new PageOrigin(written)).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "app.example.org",
        "https://",
        "https://*.example.org",
        "https://app.example.org/",
        "https://app.example.org/page",
        "https://app.example.org?x",
        "https://app.example.org#x",
        "https://ada@app.example.org",
        "file:///etc/passwd",
        "javascript:alert(1)"
      })
  void refusesMoreAndLessThanAnOrigin(String text) {
    assertThatThrownBy(() -> new PageOrigin(text)).isInstanceOf(InvalidInput.class);
  }
}
