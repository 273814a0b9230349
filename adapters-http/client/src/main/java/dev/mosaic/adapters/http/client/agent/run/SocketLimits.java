package dev.mosaic.adapters.http.client.agent.run;

import java.time.Duration;

/**
 * What a connection to a gateway bears.
 *
 * @param connect until it stands and the gateway has let Mosaic in
 * @param answer until a question is answered; a busy gateway takes seconds for a long history
 * @param silence without any frame before it counts as dead; the gateway says something every 30 s
 * @param linger how long it is kept when nobody needs it, for whoever comes next
 * @param frame the longest frame, in characters; the gateway's own limit is 25 MiB
 */
public record SocketLimits(
    Duration connect, Duration answer, Duration silence, Duration linger, int frame) {
  public static SocketLimits standard() {
    return new SocketLimits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(75),
        Duration.ofSeconds(60),
        26_214_400);
  }
}
