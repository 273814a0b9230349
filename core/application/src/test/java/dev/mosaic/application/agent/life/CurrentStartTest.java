package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrentStartTest {
  private final CurrentStart current = new CurrentStart();
  private final PendingStart first = new PendingStart(false);
  private final PendingStart second = new PendingStart(false);

  @Test
  void isSharedUntilItEnds() {
    assertThat(current.orBegin(first)).isSameAs(first);
    assertThat(current.orBegin(second)).isSameAs(first);

    current.ended(first);
    assertThat(current.orBegin(second)).isSameAs(second);
  }

  @Test
  void givesWayToANewOneOnceCancelled() {
    current.orBegin(first);
    current.cancel();

    assertThat(first.isCancelled()).isTrue();
    assertThat(current.orBegin(second)).isSameAs(second);
  }

  @Test
  void isNotForgottenWhenAnEarlierOneEnds() {
    current.orBegin(first);
    current.cancel();
    current.orBegin(second);

    current.ended(first);

    assertThat(current.orBegin(first)).isSameAs(second);
  }
}
