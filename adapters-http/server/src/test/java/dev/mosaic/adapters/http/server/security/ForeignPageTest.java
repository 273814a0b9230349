package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other sites' pages in the browser of somebody who uses Mosaic, at the names it is reached by. */
class ForeignPageTest {
  private static final String LOGIN =
      "{\"username\":\"ada\",\"password\":\"%s\"}".formatted(HttpWorld.PASSWORD);
  private static final String[] FOREIGN = {
    "https://evil.test",
    "https://sibling.example.org",
    "https://mosaic.example.org.evil.test",
    "https://mosaic.example.org:8443",
    "http://mosaic.example.org",
    "http://localhost:3000",
    "null",
    ""
  };

  private HttpWorld world = HttpWorld.at("https://mosaic.example.org");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void noForeignPageChangesAnythingUnderASession() {
    Browser ada = signedInAt("mosaic.example.org", "https://mosaic.example.org");

    for (String origin : FOREIGN) {
      ada.with("Origin", origin).post("/api/agent/stop").expectProblem(403, "foreign_origin");
    }
    ada.with("Origin", "https://mosaic.example.org").post("/api/agent/stop").expect(202);
    ada.with("Origin", "HTTPS://Mosaic.example.org:443").post("/api/agent/stop").expect(202);
  }

  @Test
  void noForeignPageUsesAWayIn() {
    world.admin();
    Map<String, String> waysIn = new LinkedHashMap<>();
    waysIn.put("/api/auth/login", LOGIN);
    waysIn.put("/api/auth/refresh", "{}");
    waysIn.put(
        "/api/onboarding/breakglass",
        "{\"setupToken\":\"x\",\"username\":\"eve\",\"password\":\"x\"}");
    waysIn.put("/api/auth/invitations/x/accept", "{}");
    waysIn.put("/api/auth/resets/x", "{}");

    waysIn.forEach(
        (path, body) -> {
          for (String origin : FOREIGN) {
            visitor("mosaic.example.org")
                .with("Origin", origin)
                .post(path, body)
                .expectProblem(403, "foreign_origin");
          }
          visitor("mosaic.example.org")
              .with("Origin", "https://evil.test")
              .with("Authorization", "Bearer mosaic_pat_x")
              .post(path, body)
              .expectProblem(403, "foreign_origin");
        });
  }

  @Test
  void whatTheBrowserSaysOfTheSiteCountsWithoutAnyOrigin() {
    Browser ada = signedInAt("mosaic.example.org", "https://mosaic.example.org");
    Browser visitor = visitor("mosaic.example.org");

    for (String site : new String[] {"cross-site", "same-site", "something-new"}) {
      visitor
          .with("Sec-Fetch-Site", site)
          .post("/api/auth/login", LOGIN)
          .expectProblem(403, "foreign_origin");
      ada.with("Sec-Fetch-Site", site).post("/api/agent/stop").expectProblem(403, "foreign_origin");
    }
    ada.with("Sec-Fetch-Site", "same-origin").post("/api/agent/stop").expect(202);
    // Some browsers withhold the origin of a page that tells no referrer, as ours do.
    ada.with("Origin", "null").post("/api/agent/stop").expect(202);
  }

  @Test
  void theSameHoldsBehindAProxyAndWithoutAConfiguredAddress() {
    world.close();
    world = HttpWorld.behindProxy();
    world.admin();
    Browser visitor = visitor("chat.example.net").with("X-Forwarded-Proto", "https");

    visitor
        .with("Origin", "https://evil.test")
        .post("/api/auth/login", LOGIN)
        .expectProblem(403, "foreign_origin");
    // The same name in the clear: whoever sits on the line can have written that page.
    visitor
        .with("Origin", "http://chat.example.net")
        .post("/api/auth/login", LOGIN)
        .expectProblem(403, "foreign_origin");
    visitor.with("Origin", "https://chat.example.net").post("/api/auth/login", LOGIN).expect(200);
    visitor
        .with("Origin", "https://evil.test")
        .post("/api/agent/stop")
        .expectProblem(403, "foreign_origin");
    visitor.with("Origin", "https://chat.example.net").post("/api/agent/stop").expect(202);
  }

  @Test
  void theSameHoldsInTheClearAndAtALocalAddress() {
    world.close();
    world = HttpWorld.started();
    Browser ada = world.admin();
    String local = "http://127.0.0.1:" + world.port();

    ada.with("Origin", "https://evil.test")
        .post("/api/agent/stop")
        .expectProblem(403, "foreign_origin");
    ada.with("Origin", "http://localhost:3000")
        .post("/api/agent/stop")
        .expectProblem(403, "foreign_origin");
    ada.with("Origin", local).post("/api/agent/stop").expect(202);
    Browser byName = visitor("mosaic.lan:8080");
    byName.with("Origin", "http://mosaic.lan:8080").post("/api/auth/login", LOGIN).expect(200);
    byName
        .with("Origin", "http://mosaic.lan")
        .post("/api/agent/stop")
        .expectProblem(403, "foreign_origin");
  }

  @Test
  void aProxyThatKeepsItsHttpsToItselfLocksNobodyOut() {
    world.close();
    world = HttpWorld.started();
    world.admin();

    visitor("mosaic.lan")
        .with("Origin", "https://mosaic.lan")
        .post("/api/auth/login", LOGIN)
        .expect(200);
  }

  @Test
  void programsWithTokensAreNoPages() {
    Browser ada = signedInAt("mosaic.example.org", "https://mosaic.example.org");
    String token =
        ada.post("/api/auth/tokens", "{\"name\":\"cli\",\"scope\":\"full\"}")
            .expect(201)
            .json("value");
    Browser program =
        visitor("mosaic.example.org")
            .with("Origin", "https://app.test")
            .with("Authorization", "Bearer " + token);

    program.post("/api/agent/stop").expect(202);
  }

  @Test
  void readingAnswersWhoeverAsks() {
    Browser ada = signedInAt("mosaic.example.org", "https://mosaic.example.org");

    ada.with("Origin", "https://evil.test").get("/api/auth/me").expect(200);
  }

  private Browser visitor(String host) {
    return world.browser().at(host);
  }

  private Browser signedInAt(String host, String origin) {
    world.admin();
    Browser browser = visitor(host).with("Origin", origin);
    browser.post("/api/auth/login", LOGIN).expect(200);
    browser.with("Origin", origin);
    return browser;
  }
}
