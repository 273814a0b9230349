package dev.mosaic.adapters.http.client.agent.run;

/** The gateway answers that it does not do what it was asked. */
final class GatewayRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param message in the gateway's words
   */
  GatewayRefusal(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The gateway's word for the kind of refusal, such as INVALID_REQUEST. */
  String code() {
    return code;
  }
}
