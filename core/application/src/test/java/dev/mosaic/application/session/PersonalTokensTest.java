package dev.mosaic.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.TokenScope;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonalTokensTest {
  private final World world = new World();
  private final SessionCases sessions = world.mosaic.sessions();
  private final Caller bob = world.member("bob");

  @Test
  void showsTheValueOnceAndKnowsItsHolderByIt() {
    IssueToken.Outcome.Issued issued = issued("laptop", null);

    assertThat(issued.value().reveal()).startsWith("mosaic_pat_");
    assertThat(sessions.authenticateToken().authenticate(issued.value()))
        .hasValueSatisfying(held -> assertThat(held.owner()).isEqualTo(bob.user()));
    assertThat(sessions.listTokens().list(bob)).hasSize(1);
  }

  @Test
  void knowsNobodyByATokenThatIsOverRevokedOrCutShort() {
    IssueToken.Outcome.Issued issued =
        issued("laptop", world.clock.instant().plus(Duration.ofDays(1)));
    SecretText cut = new SecretText(issued.value().reveal().substring("mosaic_pat_".length()));

    assertThat(sessions.authenticateToken().authenticate(cut)).isEmpty();
    world.clock.advance(Duration.ofDays(1));
    assertThat(sessions.authenticateToken().authenticate(issued.value())).isEmpty();
    IssueToken.Outcome.Issued second = issued("desk", null);
    assertThat(sessions.revokeToken().revoke(bob, second.token().id())).isTrue();
    assertThat(sessions.authenticateToken().authenticate(second.value())).isEmpty();
  }

  @Test
  void doesNotRevokeSomebodyElses() {
    IssueToken.Outcome.Issued issued = issued("laptop", null);

    assertThat(sessions.revokeToken().revoke(world.member("eve"), issued.token().id())).isFalse();
    assertThat(sessions.authenticateToken().authenticate(issued.value())).isPresent();
  }

  @Test
  void showsWhenATokenWasUsedLastToTheMinute() {
    IssueToken.Outcome.Issued issued = issued("laptop", null);
    world.clock.advance(Duration.ofHours(1));
    Instant used = world.clock.instant();

    sessions.authenticateToken().authenticate(issued.value());
    world.clock.advance(Duration.ofSeconds(10));
    sessions.authenticateToken().authenticate(issued.value());

    assertThat(sessions.listTokens().list(bob))
        .singleElement()
        .extracting(PersonalToken::lastUsedAt)
        .isEqualTo(used);
  }

  @Test
  void refusesAnExpiryThatIsPastOrTooFarAway() {
    Instant now = world.clock.instant();

    assertThatThrownBy(() -> issued("laptop", now)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> issued("laptop", now.plus(Duration.ofDays(367))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void endsWithItsOwnersPassword() {
    IssueToken.Outcome.Issued issued = issued("laptop", null);
    world.stores.tokens().deleteAllOf(bob.id());

    assertThat(sessions.authenticateToken().authenticate(issued.value())).isEmpty();
  }

  @Test
  void hasAnEndToHowManyOnePersonMayHave() {
    for (int i = 0; i < IssueToken.MOST_PER_PERSON; i++) {
      issued("token " + i, null);
    }

    IssueToken.Outcome outcome =
        sessions.issueToken().issue(new IssueToken.Command(bob, "one more", TokenScope.FULL, null));

    assertThat(outcome).isInstanceOf(IssueToken.Outcome.TooManyTokens.class);
  }

  private IssueToken.Outcome.Issued issued(String name, Instant expiresAt) {
    return (IssueToken.Outcome.Issued)
        sessions.issueToken().issue(new IssueToken.Command(bob, name, TokenScope.CHAT, expiresAt));
  }
}
