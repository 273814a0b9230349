package dev.mosaic.adapters.http.server.stream;

/** The client went away while its answer was being written. */
public final class ClientGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClientGone() {
    super("the client went away", null, false, false);
  }
}
