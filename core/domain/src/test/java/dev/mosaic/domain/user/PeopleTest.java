package dev.mosaic.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import java.time.Instant;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
  private static final Instant END = Instant.parse("2026-11-28T10:00:00Z");

  @Test
  void closesAnInvitationAtItsLastMoment() {
    Invitation open =
        Invitation.open(
            new EmailAddress("ada@example.org"),
            Role.MEMBER,
            UserId.random(),
            END.minusSeconds(60),
            END);

    assertThat(open.statusAt(END.minusNanos(1))).isEqualTo(Invitation.Status.OPEN);
    assertThat(open.statusAt(END)).isEqualTo(Invitation.Status.EXPIRED);
  }

  @Test
  void remembersWhatBecameOfAnInvitationAfterItsEnd() {
    assertThat(ended(END, null).statusAt(END.plusSeconds(1))).isEqualTo(Invitation.Status.ACCEPTED);
    assertThat(ended(null, END).statusAt(END.minusSeconds(9))).isEqualTo(Invitation.Status.REVOKED);
    assertThat(ended(END, END).statusAt(END)).isEqualTo(Invitation.Status.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({"Ada@Example.ORG, example.org", "' ada@localhost ', localhost", "ä+b@x.y.z, x.y.z"})
  void readsAnAddressInLowerCase(String text, String domain) {
    EmailAddress address = new EmailAddress(text);

    assertThat(address.domain()).isEqualTo(domain);
    assertThat(address.value()).isEqualTo(address.value().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ada", "@example.org", "ada@", "a b@x.org", "a@b@c.org", "a@x..org", "a@x."})
  void refusesWhatIsNoAddress(String text) {
    refuses("email", () -> new EmailAddress(text));
  }

  @Test
  void takesAnAddressOf254CharactersAndNoMore() {
    assertThat(new EmailAddress("a".repeat(248) + "@x.org").value()).hasSize(254);
    refuses("email", () -> new EmailAddress("a".repeat(249) + "@x.org"));
  }

  @Test
  void callsPeopleByTheirUserNameWhereNothingElseIsLeft() {
    Username ada = new Username("ada");

    assertThat(DisplayName.told(null, ada)).hasToString("ada");
    assertThat(DisplayName.told(" \u202E ", ada)).hasToString("ada");
    assertThat(DisplayName.told("x".repeat(101), ada).value()).hasSize(100);
    refuses("displayName", () -> new DisplayName("x".repeat(101)));
    refuses("displayName", () -> new DisplayName(" "));
  }

  private static Invitation ended(@Nullable Instant accepted, @Nullable Instant revoked) {
    return new Invitation(
        InvitationId.random(),
        new EmailAddress("ada@example.org"),
        Role.MEMBER,
        UserId.random(),
        END.minusSeconds(60),
        END,
        accepted,
        revoked);
  }

  private static void refuses(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
