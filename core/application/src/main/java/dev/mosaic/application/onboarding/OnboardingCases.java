package dev.mosaic.application.onboarding;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Ports;
import dev.mosaic.application.agent.AgentImage;
import dev.mosaic.application.agent.WakeAgent;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.settings.SaveProvider;
import java.time.Clock;

/** What can be done during the first boot. */
public record OnboardingCases(
    ShowOnboarding show,
    IssueSetupToken issueSetupToken,
    ClaimInstance claim,
    SkipOnboardingStep skip,
    SaveFirstProvider saveProvider,
    CompleteOnboarding complete) {
  /** Puts them together. */
  public static OnboardingCases assemble(
      Ports ports,
      Clock clock,
      Audit audit,
      SessionOpening opening,
      AgentImage image,
      SaveProvider saveProvider,
      WakeAgent wake) {
    return new OnboardingCases(
        new ShowOnboarding(ports.onboarding()),
        new IssueSetupToken(ports.users(), ports.settings(), ports.tokens()),
        new ClaimInstance(
            ports.users(),
            ports.settings(),
            ports.onboarding(),
            ports.transactions(),
            ports.passwords(),
            opening,
            image,
            audit,
            clock),
        new SkipOnboardingStep(ports.onboarding(), audit),
        new SaveFirstProvider(ports.onboarding(), saveProvider, wake),
        new CompleteOnboarding(ports.onboarding(), audit));
  }
}
