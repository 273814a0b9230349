package dev.mosaic.domain.onboarding;

/** The steps of the first boot, in their order: first what an answer needs. */
public enum OnboardingStep {
  BREAKGLASS("breakglass", true),
  PROVIDER("provider", true),
  OIDC("oidc", true),
  /** There is nothing to do in it yet, so nothing waits for it. */
  SYSTEM_AGENTS("systemAgents", false);

  private final String label;
  private final boolean awaited;

  OnboardingStep(String label, boolean awaited) {
    this.label = label;
    this.awaited = awaited;
  }

  /** The step's id in the HTTP contract. */
  public String label() {
    return label;
  }

  /** Whether the first boot is not over before this is done or skipped. */
  public boolean isAwaited() {
    return awaited;
  }
}
