package dev.mosaic.application.policy;

import java.util.Set;

/** Shows which other sites' pages may call the API. */
public final class ShowCrossOrigin {
  private final CrossOrigin crossOrigin;

  ShowCrossOrigin(CrossOrigin crossOrigin) {
    this.crossOrigin = crossOrigin;
  }

  /** Origins as browsers send them; empty if none may. */
  public Set<String> show() {
    return crossOrigin.origins();
  }
}
