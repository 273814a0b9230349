package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.ChangeUser;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Role;
import dev.mosaic.ports.store.ErasureStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What begins and ends calls to models of an account that somebody else shares, at once. */
class SharedCallsEndTest extends SharedCalls {
  @Test
  void areOfTheModelsChosenAlone() {
    change(null, List.of(Model.named(MODEL), Model.named("expensive")));

    assertThat(relay(bob, token, name, "expensive")).isInstanceOf(Outcome.UnknownModel.class);

    share(null, List.of(MODEL, "expensive"), bob.id());
    assertThat(relay(bob, token, name, "expensive")).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void beginWhenAnAccountIsShared() {
    Caller carol = world.equipped("carol");
    SecretText carols = awake(carol);
    assertThat(relay(carol, carols, name, MODEL)).isInstanceOf(Outcome.UnknownModel.class);

    share(null, bob.id(), carol.id());

    assertThat(relay(carol, carols, name, MODEL)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void endWithTheShare() {
    share(null);

    assertThat(relay()).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void endForWhomIsNotNamedAnyMore() {
    Caller carol = world.member("carol");
    share(null, carol.id());

    assertThat(relay()).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void endWithTheAccount() {
    world.addProvider(ada, "other");
    saveConfig(ada, "other/" + MODEL);
    world.mosaic.providers().remove().remove(ada, account.id());

    assertThat(relay()).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void endWhileTheAccountIsSwitchedOff() {
    change(false, null);
    assertThat(relay()).isInstanceOf(Outcome.UnknownModel.class);

    change(true, null);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void endWithAModelThatTheAccountOffersNoMore() {
    world.addProvider(ada, "other");
    saveConfig(ada, "other/" + MODEL);
    change(null, List.of(Model.named("another")));

    assertThat(relay()).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void endWhileTheLenderIsDeactivated() {
    Caller carol = lendingAdmin();
    world.mosaic.users().deactivate().deactivate(ada, carol.id());

    assertThat(relay(bob, token, lentBy(carol), MODEL)).isInstanceOf(Outcome.UnknownModel.class);

    world.mosaic.users().reactivate().reactivate(ada, carol.id());
    assertThat(relay(bob, token, lentBy(carol), MODEL)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void endWhenTheLenderIsDeleted() {
    Caller carol = lendingAdmin();
    String carols = lentBy(carol);
    world
        .stores
        .erasures()
        .begin(
            new ErasureStore.Erasure(carol.id(), world.agentOf(bob).id(), world.clock.instant()));
    world.mosaic.account().finishDeletions().finish();

    assertThat(relay(bob, token, carols, MODEL)).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void endWhenTheLenderIsNoAdministratorAnyMore() {
    Caller carol = lendingAdmin();
    world
        .mosaic
        .users()
        .change()
        .change(new ChangeUser.Command(ada, carol.id(), Role.MEMBER, null));

    assertThat(relay(bob, token, lentBy(carol), MODEL)).isInstanceOf(Outcome.UnknownModel.class);

    policy(true);
    assertThat(relay(bob, token, lentBy(carol), MODEL)).isInstanceOf(Outcome.Answered.class);
    policy(false);
    assertThat(relay(bob, token, lentBy(carol), MODEL)).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void stopAtTheLimitOfEachPersonAndGoOnWhenItIsRaised() {
    Caller carol = world.member("carol");
    share(100L, bob.id(), carol.id());

    Outcome stopped = relay();

    assertThat(stopped).isInstanceOf(Outcome.Unavailable.class);
    assertThat(((Outcome.Unavailable) stopped).message()).contains("ada", "this month");
    SecretText carols = awake(carol);
    assertThat(relay(carol, carols, name, MODEL)).isInstanceOf(Outcome.Answered.class);
    share(10_000L, bob.id(), carol.id());
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void stopAtTheLimitAlsoAfterTheShareWasEndedAndMadeAgain() {
    share(null);
    share(100L, bob.id());
    name = shared().shared().account().name().value();

    assertThat(relay()).isInstanceOf(Outcome.Unavailable.class);
    world.clock.advance(Duration.ofDays(32));
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void stopAtWhatIsAllowedTheAgentInAll() {
    world.mosaic.usage().setLimit().set(bob, 100L);

    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);
  }

  @Test
  void areNotForTheAgentsConfigToKeepOnceEnded() {
    saveConfig(bob, name + "/" + MODEL);
    world.addProvider(bob, "mine");
    assertThat(world.mosaic.configs().show().show(bob.id()).modelNow())
        .hasToString(name + "/" + MODEL);

    share(null);

    assertThat(world.mosaic.configs().show().show(bob.id()).modelNow())
        .hasToString("mine/" + MODEL);
  }
}
