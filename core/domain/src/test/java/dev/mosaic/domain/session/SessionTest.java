package dev.mosaic.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

  @Test
  void endsWhenItWouldHaveEndedHoweverOftenItIsRefreshed() {
    Session before =
        new Session(
            SessionId.random(),
            UserId.random(),
            new TokenHash("k:a"),
            START.plusSeconds(10),
            new TokenHash("k:r"),
            START.plusSeconds(100),
            START,
            START.plusSeconds(1_000),
            START,
            new SignInOrigin("192.0.2.1", "Firefox"));

    Session after =
        before.rotated(
            new TokenHash("k:a2"),
            START.plusSeconds(60),
            new TokenHash("k:r2"),
            START.plusSeconds(150),
            START.plusSeconds(50));

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.user()).isEqualTo(before.user());
    assertThat(after.endsAt()).isEqualTo(before.endsAt());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.origin()).isEqualTo(before.origin());
    assertThat(after.access()).isEqualTo(new TokenHash("k:a2"));
    assertThat(after.refresh()).isEqualTo(new TokenHash("k:r2"));
    assertThat(after.accessExpiresAt()).isEqualTo(START.plusSeconds(60));
    assertThat(after.refreshExpiresAt()).isEqualTo(START.plusSeconds(150));
    assertThat(after.lastUsedAt()).isEqualTo(START.plusSeconds(50));
  }

  @Test
  void keepsAsMuchOfABrowsersNameAsPeopleRead() {
    String browser = new SignInOrigin(null, "x".repeat(301)).browser();

    assertThat(browser).hasSize(300);
    assertThat(SignInOrigin.UNKNOWN.browser()).isNull();
  }

  @Test
  void namesAProgramsTokenInOneToSixtyCharacters() {
    assertThat(token(" laptop ").name()).isEqualTo("laptop");
    assertThat(token("🚀".repeat(60)).name()).hasSize(120);
    for (String name : new String[] {"", " ", "x".repeat(61)}) {
      assertThatThrownBy(() -> token(name))
          .isInstanceOfSatisfying(
              InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("name"));
    }
  }

  private static PersonalToken token(String name) {
    return new PersonalToken(
        PersonalTokenId.random(),
        UserId.random(),
        name,
        TokenScope.CHAT,
        START,
        START.plusSeconds(1),
        null);
  }
}
