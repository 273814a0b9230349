package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldsTest {
  private final Holds holds = new Holds();

  @Test
  void showEachReasonOnceUntilTheLastOfItIsGone() {
    holds.add("answering");
    holds.add("answering");
    holds.remove("answering");

    assertThat(holds.reasons()).containsExactly("answering");
    assertThat(holds.isEmpty()).isFalse();

    holds.remove("answering");
    assertThat(holds.isEmpty()).isTrue();
  }

  @Test
  void whoeverIsAboutToAskIsNotAtWork() {
    holds.add(Holds.PREPARING);
    assertThat(holds.areWork()).isFalse();

    holds.add("answering");
    assertThat(holds.areWork()).isTrue();
  }
}
