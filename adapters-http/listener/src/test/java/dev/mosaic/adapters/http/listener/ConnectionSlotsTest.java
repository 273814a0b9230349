package dev.mosaic.adapters.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionSlotsTest {
  @Test
  void nobodyHasMoreThanTheirs() {
    ConnectionSlots<String> slots = new ConnectionSlots<>(100);

    assertThat(enter(slots, "ada", 2, 3)).isEqualTo(2);
    assertThat(enter(slots, "bob", 2, 1)).isEqualTo(1);

    slots.leave("ada");
    assertThat(enter(slots, "ada", 2, 2)).isEqualTo(1);
  }

  @Test
  void theLastQuarterIsForThoseWhoHaveAFew() {
    ConnectionSlots<String> slots = new ConnectionSlots<>(100);

    assertThat(enter(slots, "ada", 100, 100)).isEqualTo(75);
    assertThat(enter(slots, "bob", 100, 100)).isEqualTo(8);
    assertThat(enter(slots, "eve", 100, 100)).isEqualTo(8);
  }

  private static int enter(ConnectionSlots<String> slots, String who, int each, int times) {
    int entered = 0;
    for (int i = 0; i < times; i++) {
      entered += slots.enter(who, each) ? 1 : 0;
    }
    return entered;
  }
}
