package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.server.system.Browser.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole Mosaic in which one person's data key was spoiled in the database. */
class SpoiledDataKeyTest {
  private static final String PROVIDER =
      """
      {"type":"custom","name":"%s","displayName":"Lab","baseUrl":"https://llm.example.com/v1",
       "models":[{"id":"m"}],"saveUnverified":true%s}
      """;

  private static final String CHAT = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

  private final TestDatabase database = TestDatabase.fresh();
  private final String key = Instance.freshKey();

  @Test
  void isReportedWithARemedyWhileEverythingElseGoesOn() {
    try (Instance instance = Instance.withoutEngine(database, key)) {
      Browser ada = instance.claimed();
      ada.post("/api/settings/providers", PROVIDER.formatted("open", "")).expect(201);
      database.execute(
          """
          insert into data_key (id, owner, user_id, wrapped, created_at)
          select gen_random_uuid(), 'user:' || id, id, 'spoiled by something else', now()
          from users where username = 'ada'\
          """);

      told(ada.post("/api/settings/providers", PROVIDER.formatted("shut", ",\"apiKey\":\"sk-1\"")));
      told(ada.post("/api/chat/completions", CHAT));
      String token = ada.post("/api/auth/tokens", "{\"name\":\"x\",\"scope\":\"chat\"}").body();
      Browser program =
          instance
              .browser()
              .with("Authorization", "Bearer " + token.split("\"value\":\"")[1].split("\"")[0]);
      told(program.post("/v1/chat/completions", CHAT));

      for (String path :
          List.of(
              "/api/settings/providers",
              "/api/settings/agent-config",
              "/api/chat/conversations",
              "/api/agent",
              "/api/auth/me",
              "/api/settings/usage")) {
        ada.get(path).expect(200);
      }
      AdminProcess replaced =
          AdminProcess.start(database, key, "replace-data-key", "--username", "ada");
      assertThat(replaced.exitCode()).as(replaced.printed()).isZero();
      ada.post("/api/settings/providers", PROVIDER.formatted("shut", ",\"apiKey\":\"sk-1\""))
          .expect(201);
      assertThat(
              AdminProcess.start(database, key, "replace-data-key", "--username", "ada").exitCode())
          .as("one that can be read stays")
          .isEqualTo(1);
    }
  }

  private static void told(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("sealing_key_unreadable", "cannot be read", "backup");
  }
}
