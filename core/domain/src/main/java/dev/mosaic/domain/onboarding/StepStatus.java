package dev.mosaic.domain.onboarding;

/** How far a step is. */
public enum StepStatus {
  TODO,
  DONE,
  SKIPPED
}
