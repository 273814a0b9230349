package dev.mosaic.adapters.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void nobodyHasMoreThanTheirs() {
    Places<String> places = new Places<>(100);

    assertThat(enter(places, "ada", 2, 3)).isEqualTo(2);
    assertThat(enter(places, "bob", 2, 1)).isEqualTo(1);

    places.leave("ada");
    assertThat(enter(places, "ada", 2, 2)).isEqualTo(1);
  }

  @Test
  void theLastQuarterIsForThoseWhoHaveAFew() {
    Places<String> places = new Places<>(100);

    assertThat(enter(places, "ada", 100, 100)).isEqualTo(75);
    assertThat(enter(places, "bob", 100, 100)).isEqualTo(8);
    assertThat(enter(places, "eve", 100, 100)).isEqualTo(8);
  }

  private static int enter(Places<String> places, String who, int each, int times) {
    int entered = 0;
    for (int i = 0; i < times; i++) {
      entered += places.enter(who, each) ? 1 : 0;
    }
    return entered;
  }
}
