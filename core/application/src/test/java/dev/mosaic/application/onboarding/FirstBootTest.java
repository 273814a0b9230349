package dev.mosaic.application.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.door.AgentSetups;
import dev.mosaic.application.chat.Conversing;
import dev.mosaic.application.chat.ShowReadiness;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.Username;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FirstBootTest {
  private final World world = new World();

  @Test
  void showsTheSameSetupTokenAtEveryStartUntilItIsUsed() {
    SecretText first = world.mosaic.onboarding().issueSetupToken().issue().orElseThrow();
    SecretText second = world.restarted().onboarding().issueSetupToken().issue().orElseThrow();

    claim(first);

    assertThat(second).isEqualTo(first);
    assertThat(world.mosaic.onboarding().issueSetupToken().issue()).isEmpty();
  }

  @Test
  void tellsWhatALinkIsWorthAndUsesItForNothing() {
    SecretText token = world.mosaic.onboarding().issueSetupToken().issue().orElseThrow();

    assertThat(check(token)).isEqualTo(CheckSetupToken.Outcome.VALID);
    assertThat(check(new SecretText("wrong"))).isEqualTo(CheckSetupToken.Outcome.INVALID);
    assertThat(world.stores.users().hasBreakglass()).isFalse();

    claim(token);
    assertThat(check(token)).isEqualTo(CheckSetupToken.Outcome.ADMIN_EXISTS);
    assertThat(check(new SecretText("wrong"))).isEqualTo(CheckSetupToken.Outcome.ADMIN_EXISTS);
  }

  @Test
  void refusesAWrongSetupToken() {
    world.mosaic.onboarding().issueSetupToken().issue();

    ClaimInstance.Outcome outcome = claim(new SecretText("wrong"));

    assertThat(outcome).isInstanceOf(ClaimInstance.Outcome.TokenInvalid.class);
    assertThat(world.stores.users().hasBreakglass()).isFalse();
  }

  @Test
  void makesOneAdminOfFiftyParallelClaims() throws Exception {
    SecretText token = world.mosaic.onboarding().issueSetupToken().issue().orElseThrow();

    List<ClaimInstance.Outcome> outcomes = inParallel(50, () -> claim(token));

    assertThat(outcomes).filteredOn(ClaimInstance.Outcome.Claimed.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ClaimInstance.Outcome.AdminExists.class::isInstance)
        .hasSize(49);
  }

  @Test
  void leadsThroughTheStepsInTheirOrder() {
    Caller admin = claimed();

    assertThat(world.mosaic.onboarding().show().show().current()).contains(OnboardingStep.PROVIDER);
    world.mosaic.onboarding().saveProvider().save(world.draft(admin, "acme"));
    assertThat(world.mosaic.onboarding().show().show().current()).contains(OnboardingStep.OIDC);
    world.mosaic.onboarding().skip().skip(admin, OnboardingStep.OIDC);

    assertThat(world.mosaic.onboarding().complete().complete(admin))
        .isInstanceOf(CompleteOnboarding.Outcome.Completed.class);
    assertThat(world.restarted().onboarding().show().show().completed()).isTrue();
  }

  @Test
  void doesNotCompleteWhileAStepIsToDo() {
    Caller admin = claimed();

    CompleteOnboarding.Outcome outcome = world.mosaic.onboarding().complete().complete(admin);

    assertThat(outcome)
        .isEqualTo(new CompleteOnboarding.Outcome.Incomplete(OnboardingStep.PROVIDER));
  }

  @Test
  void staysAtTheProviderStepWhenTheProviderDoesNotAnswer() {
    Caller admin = claimed();
    world.probe.finds(ProbeCode.AUTH_INVALID);

    world.mosaic.onboarding().saveProvider().save(world.draft(admin, "acme"));

    assertThat(world.stores.providers().list(admin.id())).isEmpty();
    assertThat(world.mosaic.onboarding().show().show().statusOf(OnboardingStep.PROVIDER))
        .isEqualTo(dev.mosaic.domain.onboarding.StepStatus.TODO);
  }

  @Test
  void startsTheAgentOnceItsOwnerIsThereAndHandsItTheModelWhileItRuns() {
    Caller admin = claimed();
    world.mosaic.agents().life().warm().warm(admin.id()).join();
    AgentState before = world.mosaic.agents().life().show().show(admin.id()).state();

    world.mosaic.onboarding().saveProvider().save(world.draft(admin, "acme"));
    world.mosaic.agents().delivery().settings().taken(admin.id()).join();

    AgentState after = world.mosaic.agents().life().show().show(admin.id()).state();
    assertThat(before).isInstanceOf(AgentState.Running.class);
    assertThat(after).as("the same start").isEqualTo(before);
    assertThat(world.engine.calls()).filteredOn(call -> call.startsWith("start ")).hasSize(1);
    assertThat(world.engine.calls()).anyMatch(call -> call.startsWith("refresh"));
  }

  @Test
  void refusesWhatIsSaidToAnAgentThatRunsWithoutAModel() {
    Caller admin = claimed();
    world.mosaic.agents().life().warm().warm(admin.id()).join();
    ShowReadiness readiness = world.mosaic.chat().readiness();
    assertThat(readiness.show(admin.id())).contains(AgentSetups.Missing.PROVIDER);

    assertThatThrownBy(() -> Conversing.say(world, admin, "Hello?", () -> {}))
        .hasMessage("no_provider");
  }

  @Test
  void wakesTheAgentInTheBackgroundOnceAProviderIsThere() {
    Caller admin = claimed();

    world.mosaic.onboarding().saveProvider().save(world.draft(admin, "acme"));
    world.mosaic.agents().life().wake().wake(admin.id()).join();

    assertThat(world.mosaic.agents().life().show().show(admin.id()).state())
        .isInstanceOf(AgentState.Running.class);
  }

  private Caller claimed() {
    SecretText token = world.mosaic.onboarding().issueSetupToken().issue().orElseThrow();
    ClaimInstance.Outcome.Claimed claimed = (ClaimInstance.Outcome.Claimed) claim(token);
    return new Caller(claimed.user(), null);
  }

  private CheckSetupToken.Outcome check(SecretText token) {
    return world.mosaic.onboarding().checkSetupToken().check(token, SignInOrigin.UNKNOWN);
  }

  private ClaimInstance.Outcome claim(SecretText token) {
    return world
        .mosaic
        .onboarding()
        .claim()
        .claim(
            new ClaimInstance.Command(
                token,
                new Username("ada"),
                World.password("correct horse battery"),
                SignInOrigin.UNKNOWN));
  }

  private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = threads.invokeAll(java.util.Collections.nCopies(times, work));
      return all.stream().map(Future::resultNow).toList();
    }
  }
}
