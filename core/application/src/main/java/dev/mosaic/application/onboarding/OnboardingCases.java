package dev.mosaic.application.onboarding;

import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.agent.life.WarmAgent;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.oidc.SaveOidc;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases of the first boot. */
public record OnboardingCases(
    ShowOnboarding show,
    IssueSetupToken issueSetupToken,
    CheckSetupToken checkSetupToken,
    ClaimInstance claim,
    SkipOnboardingStep skip,
    SetUpOidc setUpOidc,
    SaveFirstProvider saveProvider,
    CompleteOnboarding complete) {
  /** Wires the use cases. */
  public static OnboardingCases assemble(
      Ports ports,
      Clock clock,
      Audit audit,
      SessionOpening opening,
      FirstAdmin first,
      SaveOidc saveOidc,
      SaveProvider saveProvider,
      WakeAgent wake,
      WarmAgent warm) {
    SetupToken setupToken = new SetupToken(ports.settings(), audit);
    return new OnboardingCases(
        new ShowOnboarding(ports.onboarding()),
        new IssueSetupToken(ports.users(), ports.settings(), ports.tokens()),
        new CheckSetupToken(ports.users(), ports.onboarding(), setupToken),
        new ClaimInstance(
            ports.users(),
            ports.onboarding(),
            setupToken,
            first,
            ports.passwords(),
            opening,
            warm,
            audit,
            clock),
        new SkipOnboardingStep(ports.onboarding(), audit),
        new SetUpOidc(ports.onboarding(), saveOidc),
        new SaveFirstProvider(ports.onboarding(), saveProvider, wake),
        new CompleteOnboarding(ports.onboarding(), audit));
  }
}
