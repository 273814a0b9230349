package dev.mosaic.application.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import org.junit.jupiter.api.Test;

class OidcTrialTest {
  private final OidcWorld at = new OidcWorld();

  @Test
  void aDryRunShowsWhoOneWouldBecomeAndChangesNothing() {
    OidcTrial trial = at.tried(OidcWorld.open("example.org"), OidcWorld.GRACE);

    assertThat(trial.result())
        .isInstanceOfSatisfying(
            OidcTrial.Result.Passed.class,
            passed -> {
              assertThat(passed.claims().subject()).isEqualTo(OidcWorld.GRACE.subject());
              assertThat(passed.decision()).isInstanceOf(OidcDecision.Create.class);
            });
    assertThat(at.oidc.show().show().settings()).isEmpty();
    assertThat(at.world.stores.users().findByEmail("grace@example.org")).isEmpty();
  }

  @Test
  void whatWasTriedCanBePutInForceAsItWas() {
    OidcTrial trial = at.tried(OidcWorld.open("example.org"), OidcWorld.GRACE);

    at.oidc.save().save(at.admin, new OidcDraft.Tried(trial.id()));

    assertThat(at.signedIn(OidcWorld.GRACE)).isNotNull();
  }

  @Test
  void aDryRunReportsWhatIsWrongAndCannotBePutInForce() {
    at.world.issuer.takes(new SecretText("another"));
    OidcTrial trial = at.tried(OidcWorld.open("example.org"), OidcWorld.GRACE);

    assertThat(trial.result())
        .isInstanceOfSatisfying(
            OidcTrial.Result.Failed.class,
            failed -> assertThat(failed.code()).isEqualTo("client_rejected"));
    assertThatThrownBy(() -> at.oidc.save().save(at.admin, new OidcDraft.Tried(trial.id())))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void showsADryRunToNobodyElse() {
    OidcTrial trial = at.tried(OidcWorld.open("example.org"), OidcWorld.GRACE);

    assertThat(at.oidc.showTrial().show(at.world.member("eve"), trial.id())).isEmpty();
  }
}
