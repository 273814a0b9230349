package dev.mosaic.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  private final User ada = User.breakglass(UserId.random(), new Username("ada"), NOW);

  @Test
  void equalsOneThatShowsTheSame() {
    User again = User.breakglass(ada.id(), new Username("ada"), NOW);

    assertThat(again).isEqualTo(ada).hasSameHashCodeAs(ada);
  }

  @Test
  void isNoLongerEqualOnceAnythingOfItChanged() {
    assertThat(ada.withRole(Role.MEMBER)).isNotEqualTo(ada);
    assertThat(ada.withDisplayName(DisplayName.told("Ada Lovelace", ada.username())))
        .isNotEqualTo(ada);
    assertThat(ada.withActive(false)).isNotEqualTo(ada);
  }
}
