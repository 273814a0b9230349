package dev.mosaic.ports.agent;

/** The container engine did not answer, or refused in a way Mosaic has no word for. */
public final class RuntimeUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuntimeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
