package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;

/** A program with a token of somebody's. */
final class Program {
  static final String CHAT = "/v1/chat/completions";

  private Program() {}

  /** One that may chat. */
  static Browser of(HttpWorld world, Browser owner) {
    String token =
        owner
            .post("/api/auth/tokens", "{\"name\":\"program\",\"scope\":\"chat\"}")
            .expect(201)
            .json("value");
    return world.browser().with("Authorization", "Bearer " + token);
  }
}
