package dev.mosaic.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTextTest {
  // By number, so that none of them stands in this file unseen.
  private static final List<Integer> UNSEEN =
      List.of(
          0x202E, 0x2066, 0x200E, 0x061C, 0x200B, 0xFEFF, 0x00AD, 0x2060, 0x0000, 0x001B, 0x0085,
          0xD800, 0x3164, 0x2800, 0x200D, 0xE0041, 0x2028);

  @Test
  void leavesOutWhatCannotBeSeenOrMovesOthers() {
    for (int sign : UNSEEN) {
      String text = "a" + Character.toString(sign) + "b";

      assertThat(ShownText.fits(text)).as("%x", sign).isFalse();
      assertThat(ShownText.cleaned(text, 100)).as("%x", sign).isIn("ab", "a b");
      assertThatThrownBy(() -> new DisplayName(text)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void keepsNamesAsPeopleWriteThem() {
    for (String name :
        List.of("Zoë O’Brien-Łuk", "山田 太郎", "علی\u200Cرضا", "नेहा", "Ada 🚀", "Ж. Петров")) {
      assertThat(ShownText.fits(name)).as(name).isTrue();
      assertThat(ShownText.cleaned(name, 100)).isEqualTo(name);
      assertThat(new DisplayName(name).value()).isEqualTo(name);
    }
  }

  @Test
  void putsEverythingOnOneLineAndCutsWholeSigns() {
    assertThat(ShownText.cleaned(" a\r\n\tb\u2028c  d ", 100)).isEqualTo("a b c d");
    assertThat(ShownText.cleaned("🚀".repeat(5_000), 100)).isEqualTo("🚀".repeat(100));
    assertThat(ShownText.cleaned("\u202E\n\u200B", 100)).isEmpty();
  }

  @Test
  void showsPeopleWhoWereKeptBeforeThisRuleByIt() {
    User kept = person("Eve\u202E\nx".repeat(1_000), "eve\u202E@example.org");
    User blank = person("\u202E", null);

    assertThat(kept.displayName()).hasSizeLessThanOrEqualTo(100).startsWith("Eve xEve x");
    assertThat(kept.email()).isEqualTo("eve@example.org");
    assertThat(blank.displayName()).isEqualTo("eve");
  }

  @Test
  void takesNoAddressThatHidesSomething() {
    for (String hidden : List.of("\u202E", "\u200B", "\u0007")) {
      assertThatThrownBy(() -> new EmailAddress("eve" + hidden + "@example.org"))
          .isInstanceOf(InvalidInput.class);
    }
  }

  private static User person(String shown, String email) {
    return new User(
        UserId.random(),
        new Username("eve"),
        shown,
        email,
        Role.MEMBER,
        SignInMethod.OIDC,
        true,
        Instant.EPOCH);
  }
}
