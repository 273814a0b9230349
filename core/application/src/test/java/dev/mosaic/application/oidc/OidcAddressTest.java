package dev.mosaic.application.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.User;
import dev.mosaic.testkit.oidc.IssuerPerson;
import dev.mosaic.testkit.store.People;
import org.junit.jupiter.api.Test;

/** The e-mail address of somebody who is known here, as the issuer has it by now. */
class OidcAddressTest {
  private final OidcWorld at = new OidcWorld();

  @Test
  void followsAVerifiedAddressOfSomebodyItKnowsAndNoOther() {
    at.save(OidcWorld.open("example.org"));
    User first = at.signedIn(OidcWorld.GRACE);
    at.world.stores.users().insert(People.member("bob"));

    User moved = at.signedIn(OidcWorld.GRACE.with("email", "Moved@Elsewhere.org"));
    IssuerPerson doubtful = OidcWorld.GRACE.with("email", "boss@example.org");
    User unverified = at.signedIn(doubtful.with("email_verified", false));
    User taken = at.signedIn(OidcWorld.GRACE.with("email", "bob@example.org"));

    assertThat(moved).isEqualTo(first.withEmail(new EmailAddress("moved@elsewhere.org")));
    assertThat(unverified).isEqualTo(moved);
    assertThat(taken).isEqualTo(moved);
  }
}
