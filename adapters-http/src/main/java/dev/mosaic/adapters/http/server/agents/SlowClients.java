package dev.mosaic.adapters.http.server.agents;

import java.util.Map;

/** Keeps those who send slowly, or too much, from holding the agents' listener up. */
final class SlowClients {
  // The JDK's server has no other way to be told; each of these is unlimited or generous otherwise.
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxReqHeaders", "64",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.drainAmount", "16384",
          "jdk.httpserver.maxConnections", "1000");

  private SlowClients() {}

  /** Takes effect if called before the first server is made; what the operator set stays. */
  static void areCutOff() {
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
