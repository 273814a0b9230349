package dev.mosaic.adapters.http.server;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.server.problem.Problem;
import java.util.UUID;

/** Reads the id an address names. */
public final class PathId {
  private PathId() {}

  /** The id; what is none gets the same 404 that an unknown one gets. */
  public static UUID parse(String text) {
    return OpaqueId.find(text).orElseThrow(Problem::notFound);
  }
}
