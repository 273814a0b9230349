package dev.mosaic.testkit.gateway;

/** Ends the thread of a run that was ended from elsewhere. */
@SuppressWarnings("serial")
final class RunOver extends RuntimeException {
  RunOver() {
    super("the run is over", null, false, false);
  }
}
