package dev.mosaic.server.bench;

import dev.mosaic.server.bench.ChatStream.Server;
import dev.mosaic.server.bench.ChatStream.Way;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stops answers in every way there is, and asks the gateway when it saw that. */
final class ChatStops {
  private static final Pattern ENDED =
      Pattern.compile("\"state\":\"(ABORTED|LOST)\",\"startedAt\":\\d+,\"endedAt\":(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Server gateway;
  private final Server mosaic;
  private final HttpClient http = HttpClient.newHttpClient();

  ChatStops(Server gateway, Server mosaic) {
    this.gateway = gateway;
    this.mosaic = mosaic;
  }

  /**
   * @param how `leave`, `leave-whole` (an answer that is no stream), `abort` or `delete`
   * @return nanoseconds until the gateway saw it, -1 if it did not
   */
  String stop(String how, Way way) throws IOException, InterruptedException {
    control("forget");
    long stoppedAt;
    try (ChatStream stream = new ChatStream(way, way == Way.DIRECT ? gateway : mosaic)) {
      stream.ask("[held]", !how.equals("leave-whole"));
      if (how.equals("leave-whole")) {
        awaitRun();
      } else {
        if (way == Way.API) {
          stream.head();
        }
        stream.first();
      }
      stoppedAt = System.nanoTime();
      String conversation = "/api/chat/conversations/" + stream.conversation();
      switch (how) {
        case "abort" -> call("POST", conversation + "/abort");
        case "delete" -> call("DELETE", conversation);
        default -> stream.close();
      }
    }
    long endedAt = awaitEnd();
    return String.valueOf(endedAt < 0 ? -1 : endedAt - stoppedAt);
  }

  private void awaitRun() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!control("runs").contains("RUNNING") && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private long awaitEnd() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      Matcher ended = ENDED.matcher(control("runs"));
      if (ended.find()) {
        return Long.parseLong(ended.group(2));
      }
    }
    return -1;
  }

  private String control(String what) throws IOException, InterruptedException {
    URI address =
        URI.create("http://%s:%d/_control/%s".formatted(gateway.host(), gateway.port(), what));
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private void call(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mosaic.port() + path))
            .header("Authorization", "Bearer " + mosaic.token())
            .method(method, BodyPublishers.noBody())
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status >= 400) {
      throw new IOException(method + " " + path + " answered " + status);
    }
  }
}
