package dev.mosaic.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenUsageTest {
  private static final TokenUsage MOST =
      new TokenUsage(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, false);

  @Test
  void addsUpWithoutEverOverflowing() {
    assertThat(MOST.total()).isEqualTo(Long.MAX_VALUE);
    assertThat(MOST.plus(MOST)).isEqualTo(MOST);
    assertThat(new TokenUsage(1, 2, 3, 4, false).total()).isEqualTo(10);
  }

  @Test
  void keepsWhatCanBe() {
    TokenUsage told = new TokenUsage(60, 20, 30, 10, true);

    assertThat(told.within(100, 20)).isEqualTo(told);
  }

  @Test
  void cutsWhatCannotBeAndSaysSo() {
    assertThat(new TokenUsage(60, 21, 30, 11, false).within(100, 20))
        .isEqualTo(new TokenUsage(60, 20, 30, 10, false, true));
    assertThat(MOST.within(100, 20)).isEqualTo(new TokenUsage(100, 20, 0, 0, false, true));
  }

  @Test
  void remembersInASumThatAPartWasMisreported() {
    TokenUsage cut = new TokenUsage(1, 1, 1, 1, false, true);

    assertThat(TokenUsage.NONE.plus(cut).toldWrongly()).isTrue();
    assertThat(cut.plus(TokenUsage.NONE).toldWrongly()).isTrue();
  }
}
