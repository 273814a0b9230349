package dev.mosaic.application.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PersonalTokenStore.Held;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a token is believed that was ended past this process. */
class RememberedTokensTest {
  private static final Instant NOW = HandMovedClock.START;

  private final Outside outside = new Outside();
  private final PersonalTokenStore tokens =
      WatchedPorts.over(outside.ports()).ports().personalTokens();
  private final UserId ada = People.joined(outside.stores.users());
  private final TokenHash hash = new TokenHash("k1:some");

  @BeforeEach
  void adaUsesATokenThatIsEndedElsewhere() {
    PersonalToken token =
        new PersonalToken(
            PersonalTokenId.random(),
            ada,
            "laptop",
            TokenScope.CHAT,
            NOW,
            NOW.plus(Duration.ofDays(1)),
            null);
    tokens.insert(token, hash);
    assertThat(find(NOW)).isPresent();
    outside.ports().personalTokens().delete(ada, token.id());
  }

  @Test
  void isForTenSecondsAtMost() {
    assertThat(find(NOW.plusSeconds(9))).isPresent();
    assertThat(find(NOW.plusSeconds(10))).isEmpty();
  }

  @Test
  void isNoLongerOnceAnythingOfItsOwnersTokensChanges() {
    tokens.deleteAllOf(ada);

    assertThat(find(NOW)).isEmpty();
  }

  @Test
  void isNotAtAllWhileSomebodyActs() {
    assertThat(ActingPerson.as(ada, () -> find(NOW))).isEmpty();
  }

  private Optional<Held> find(Instant now) {
    return tokens.findByHash(List.of(hash), now);
  }
}
