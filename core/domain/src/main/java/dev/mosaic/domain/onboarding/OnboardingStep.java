package dev.mosaic.domain.onboarding;

/** The steps of the first boot, in their order. */
public enum OnboardingStep {
  BREAKGLASS("breakglass"),
  OIDC("oidc"),
  PROVIDER("provider"),
  SYSTEM_AGENTS("systemAgents");

  private final String label;

  OnboardingStep(String label) {
    this.label = label;
  }

  /** The step's id in the HTTP contract. */
  public String label() {
    return label;
  }
}
