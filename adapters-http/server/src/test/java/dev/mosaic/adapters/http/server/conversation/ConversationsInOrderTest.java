package dev.mosaic.adapters.http.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationsInOrderTest {
  private static final String ALL = "/api/chat/conversations";

  private final HttpWorld world = HttpWorld.started();
  private Browser browser;
  private String path;

  @BeforeEach
  void adaSaidSomething() {
    browser = world.adminWithProvider();
    path = ALL + "/" + said("Name my cat");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void areRenamed() {
    Answer renamed = browser.send("PATCH", path, "{\"title\":\" Names for Pixel \"}").expect(200);

    assertThat(renamed.json("title")).isEqualTo("Names for Pixel");
    assertThat(renamed.json("titledBy")).isEqualTo("person");
    assertThat(browser.get(path).json("title")).isEqualTo("Names for Pixel");
    assertThat(browser.get(ALL).json("data.0.title")).isEqualTo("Names for Pixel");
  }

  @Test
  void areCalledOnOneLineOf120Characters() {
    browser.send("PATCH", path, "{\"title\":\"" + "x".repeat(120) + "\"}").expect(200);
    for (String title : new String[] {"", "  ", "x".repeat(121), "a\\nb", "a\\u202eb"}) {
      assertThat(
              browser
                  .send("PATCH", path, "{\"title\":\"" + title + "\"}")
                  .expectProblem(400, "validation_failed")
                  .json("errors.0.field"))
          .isEqualTo("title");
    }
    browser.send("PATCH", path, "{\"pinned\":\"yes\"}").expectProblem(400, "validation_failed");
  }

  @Test
  void standFirstWhenPinned() {
    world.clock.advance(Duration.ofMinutes(1));
    said("Something later");

    browser.send("PATCH", path, "{\"pinned\":true}").expect(200);

    Answer list = browser.get(ALL);
    assertThat(list.json("data.0.title")).isEqualTo("Name my cat");
    assertThat(list.json("data.0.pinned")).isEqualTo("true");
    assertThat(list.json("data.1.pinned")).isEqualTo("false");
  }

  @Test
  void areListedApartWhenArchived() {
    Answer archived = browser.send("PATCH", path, "{\"archived\":true}").expect(200);

    assertThat(archived.json("archived")).isEqualTo("true");
    assertThat(browser.get(ALL).json("meta.total")).isEqualTo("0");
    assertThat(browser.get(ALL + "?archived=true").json("data.0.title")).isEqualTo("Name my cat");
    browser.get(path).expect(200);
    browser.send("PATCH", path, "{\"archived\":false}").expect(200);
    assertThat(browser.get(ALL).json("meta.total")).isEqualTo("1");
    browser.get(ALL + "?archived=perhaps").expectProblem(400, "validation_failed");
  }

  @Test
  void areFoundByTitleAndByWhatWasSaid() {
    String later = said("Which tea goes with cake?");

    Answer inMessage = browser.get(ALL + "?search=CAKE%20tea").expect(200);

    assertThat(inMessage.json("meta.total")).isEqualTo("1");
    assertThat(inMessage.json("data.0.id")).isEqualTo(later);
    browser.send("PATCH", ALL + "/" + later, "{\"title\":\"Drinks\",\"archived\":true}");
    Answer inArchived = browser.get(ALL + "?search=cake").expect(200);
    assertThat(inArchived.json("data.0.title")).isEqualTo("Drinks");
    assertThat(inArchived.json("data.0.hit.before")).isEqualTo("Which tea goes with ");
    assertThat(inArchived.json("data.0.hit.text")).isEqualTo("cake");
    assertThat(inArchived.json("data.0.hit.after")).isEqualTo("?");
    assertThat(inArchived.json("data.0.hit.messageId"))
        .isEqualTo(browser.get(ALL + "/" + later).json("messages.0.id"));
    assertThat(browser.get(ALL + "?search=drinks").json("data.0.hit.messageId")).isEqualTo("null");
    assertThat(browser.get(ALL + "?search=cake&archived=false").json("meta.total")).isEqualTo("0");
    assertThat(browser.get(ALL + "?search=%20").json("data.0.hit")).isEqualTo("null");
    browser.get(ALL + "?search=" + "x".repeat(201)).expectProblem(400, "validation_failed");
    browser.get(ALL + "?search=%00").expectProblem(400, "validation_failed");
  }

  @Test
  void comeBackUntilTheyAreErased() {
    browser.send("DELETE", path, null).expect(204);
    browser.get(path).expectProblem(404, "not_found");

    assertThat(browser.post(path + "/restore").expect(200).json("title")).isEqualTo("Name my cat");
    browser.post(path + "/restore").expect(200);
    browser.get(path).expect(200);

    browser.send("DELETE", path, null).expect(204);
    world.clock.advance(Duration.ofMinutes(2));
    world.mosaic.conversations().erase().erase();
    browser.post(path + "/restore").expectProblem(404, "not_found");
  }

  @Test
  void areNobodyElsesToKeepInOrder() {
    Browser bob = world.member("bob");

    bob.send("PATCH", path, "{\"title\":\"Mine\"}").expectProblem(404, "not_found");
    bob.post(path + "/restore").expectProblem(404, "not_found");
    bob.get(path + "/export").expectProblem(404, "not_found");
    assertThat(bob.get(ALL + "?search=cat").json("meta.total")).isEqualTo("0");
  }

  private String said(String text) {
    return browser
        .post(
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}")
        .expect(200)
        .header("x-mosaic-conversation-id");
  }
}
