package dev.mosaic.adapters.http.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigVersionsTest {
  private static final String CONFIG = "/api/settings/agent-config";

  private final HttpWorld world = HttpWorld.started();
  private Browser browser;

  @BeforeEach
  void anAgentHasAModel() {
    browser = world.adminWithProvider();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyChangeIsAVersionWithWhatChanged() {
    save("Be kind.", 30_000);

    Answer list = browser.get(CONFIG + "/versions").expect(200);
    Answer newest = browser.get(CONFIG + "/versions/2").expect(200);

    assertThat(list.json("data.0.number")).isEqualTo("2");
    assertThat(list.json("data.0.current")).isEqualTo("true");
    assertThat(list.json("data.0.summary")).isEqualTo("lab/scripted-small");
    assertThat(newest.json("changes.0.field")).isEqualTo("personality");
    assertThat(newest.json("changes.0.after")).isEqualTo("Be kind.");
    assertThat(newest.json("changes.1.field")).isEqualTo("contextLimit");
    assertThat(newest.json("config.contextLimit")).isEqualTo("30000");
  }

  @Test
  void onesReturnsToAnEarlierOne() {
    save("Be kind.", 30_000);
    save("Be brief.", 40_000);

    Answer returned = browser.post(CONFIG + "/versions/2/return").expect(200);

    assertThat(returned.json("personality")).isEqualTo("Be kind.");
    assertThat(returned.json("version")).isEqualTo("4");
    browser.post(CONFIG + "/versions/99/return").expectProblem(404, "not_found");
  }

  @Test
  void oneSeesNobodyElsesVersions() {
    Browser member = world.member("bob");

    assertThat(member.get(CONFIG + "/versions").json("meta.total")).isEqualTo("0");
    member.get(CONFIG + "/versions/1").expectProblem(404, "not_found");
  }

  @Test
  void limitsThatMakeNoSenseAreRefusedByName() {
    Answer refused =
        browser
            .send("PUT", CONFIG, "{\"primaryModel\":\"lab/scripted-small\",\"contextLimit\":100}")
            .expectProblem(400, "validation_failed");

    assertThat(refused.json("errors.0.field")).isEqualTo("contextLimit");
  }

  private void save(String personality, int context) {
    browser
        .send(
            "PUT",
            CONFIG,
            "{\"primaryModel\":\"lab/scripted-small\",\"personality\":\"%s\",\"contextLimit\":%d}"
                .formatted(personality, context))
        .expect(200);
  }
}
