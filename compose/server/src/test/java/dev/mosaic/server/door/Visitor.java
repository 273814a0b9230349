package dev.mosaic.server.door;

import dev.mosaic.application.session.SessionTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the API under a session, with whatever bytes it is given. */
final class Visitor {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CSRF = "mosaic_csrf=";

  private final String base;
  private final String session;
  private final String csrf;

  Visitor(int port, SessionTokens tokens) {
    this.base = "http://127.0.0.1:" + port;
    this.session = "mosaic_session=" + tokens.access().reveal();
    this.csrf = csrfTokenOf(session);
  }

  private String csrfTokenOf(String cookie) {
    Answer me =
        call(HttpRequest.newBuilder(URI.create(base + "/api/auth/me")).header("Cookie", cookie));
    return me.headers().allValues("set-cookie").stream()
        .filter(line -> line.startsWith(CSRF))
        .map(line -> line.substring(CSRF.length()).split(";", 2)[0])
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no CSRF cookie: " + me.body()));
  }

  Answer send(String method, String path) {
    return call(request(method, path, BodyPublishers.noBody()));
  }

  Answer send(String method, String path, String json) {
    return call(
        request(method, path, BodyPublishers.ofString(json))
            .header("Content-Type", "application/json"));
  }

  HttpRequest.Builder request(String method, String path, BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .method(method, body)
        .timeout(PATIENCE)
        .header("Cookie", session + "; " + CSRF + csrf)
        .header("X-CSRF-TOKEN", csrf);
  }

  Answer call(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        boolean endless =
            response
                .headers()
                .firstValue("content-type")
                .orElse("")
                .startsWith("text/event-stream");
        String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
