package dev.mosaic.adapters.http.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lender, a borrower and everybody else gets of an account that is shared. */
class SharingTest {
  private static final String PROVIDERS = "/api/settings/providers";
  private static final String KEYED =
      """
      {"type":"openai","name":"secret-name","displayName":"Family","apiKey":"sk-planted-0123456789",
       "baseUrl":"http://llm.test/v1","models":[{"id":"vendor/one"},{"id":"vendor/two"}]}
      """;

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();
  private final Browser bob = world.member("bob");
  private String id;
  private String shares;

  @BeforeEach
  void adaHasAnAccount() {
    id = ada.post(PROVIDERS, KEYED).expect(201).json("id");
    shares = PROVIDERS + "/" + id + "/shares";
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aLenderSharesChangesAndEnds() {
    Answer none = ada.get(shares).expect(200);
    assertThat(none.json("name")).isEqualTo("null");
    assertThat(none.json("mayShare")).isEqualTo("true");

    Answer shared = share(false, idOf(bob), "vendor/one", "5000").expect(200);
    assertThat(shared.json("people.0.username")).isEqualTo("bob");
    assertThat(shared.json("monthlyTokens")).isEqualTo("5000");
    assertThat(shared.json("name")).startsWith("openai.");
    String everyone = share(true, "", "vendor/two", "null").expect(200).json("everyone");
    assertThat(everyone).isEqualTo("true");

    Answer ended = share(false, "", "", "null").expect(200);
    assertThat(ended.json("name")).isEqualTo("null");
    assertThat(bob.get(PROVIDERS).json("meta.total")).isEqualTo("0");
  }

  @Test
  void aBorrowerSeesWhatTheyMayUseAndNothingOfTheLenders() {
    share(false, idOf(bob), "vendor/one", "5000").expect(200);

    Answer list = bob.get(PROVIDERS).expect(200);
    Answer one = bob.get(PROVIDERS + "/" + id).expect(200);

    assertThat(list.json("data.0.sharedBy")).isEqualTo("ada");
    assertThat(list.json("data.0.loan.monthlyTokens")).isEqualTo("5000");
    assertThat(list.json("data.0.models.0.id")).isEqualTo("vendor/one");
    assertThat(one.json("baseUrl")).isEqualTo("null");
    for (Answer answer : new Answer[] {list, one}) {
      assertThat(answer.body())
          .doesNotContain("6789", "llm.test", "secret-name", "vendor/two", "\"httpStatus\"");
    }
  }

  @Test
  void aBorrowerChangesNothing() {
    share(false, idOf(bob), "vendor/one", "5000").expect(200);
    String path = PROVIDERS + "/" + id;

    bob.send("PATCH", path, "{\"displayName\":\"Mine\"}").expect(404);
    bob.send("DELETE", path, null).expect(404);
    bob.post(path + "/probe", "").expect(404);
    bob.post(PROVIDERS + "/probe", "{\"type\":\"openai\",\"providerId\":\"" + id + "\"}")
        .expect(404);
    bob.get(shares).expect(404);
    bob.send("PUT", shares, body(true, "", "vendor/one", "null")).expect(403);

    assertThat(ada.get(path).json("displayName")).isEqualTo("Family");
  }

  @Test
  void anotherAdministratorGetsNothingOfIt() {
    share(false, idOf(bob), "vendor/one", "5000").expect(200);
    Browser eve = world.member("eve");
    UserStore users = world.stores.users();
    users.update(users.findByName(new Username("eve")).orElseThrow().withRole(Role.ADMIN));
    eve.get("/api/admin/users").expect(200);

    eve.get(PROVIDERS + "/" + id).expect(404);
    eve.get(shares).expect(404);
    eve.send("PUT", shares, body(true, "", "vendor/one", "null")).expect(404);
    assertThat(eve.get(PROVIDERS).json("meta.total")).isEqualTo("0");
  }

  @Test
  void aBorrowerChoosesItsModelsForTheirAgent() {
    String name = share(false, idOf(bob), "vendor/one", "5000").expect(200).json("name");
    assertThat(bob.get("/api/settings/agent-config").json("modelNow"))
        .isEqualTo(name + "/vendor/one");

    Answer saved =
        bob.send(
                "PUT",
                "/api/settings/agent-config",
                "{\"providerId\":\"%s\",\"primaryModel\":\"%s/vendor/one\"}".formatted(id, name))
            .expect(200);
    bob.send(
            "PUT",
            "/api/settings/agent-config",
            "{\"primaryModel\":\"%s/vendor/two\"}".formatted(name))
        .expectProblem(422, "unknown_model");

    assertThat(saved.json("primaryModel")).isEqualTo(name + "/vendor/one");
    share(false, "", "", "null").expect(200);
    assertThat(bob.get("/api/settings/agent-config").json("modelNow")).isEqualTo("null");
  }

  @Test
  void badInputIsRefusedByName() {
    assertThat(
            share(false, "00000000-0000-0000-0000-000000000000", "vendor/one", "null")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("people[0]");
    assertThat(
            share(false, "nobody", "vendor/one", "null")
                .expectProblem(400, "validation_failed")
                .json("errors.0.code"))
        .isEqualTo("unknown_person");
    assertThat(
            share(true, "", "other", "null")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("models[0]");
    assertThat(
            share(true, "", "vendor/one", "0")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("monthlyTokens");
  }

  @Test
  void onlyThoseWhoMayShareFindPeopleAndNeverTheirAddresses() {
    Answer found = ada.get("/api/people?search=BO").expect(200);

    assertThat(found.json("data.0.username")).isEqualTo("bob");
    assertThat(found.json("meta.total")).isEqualTo("1");
    assertThat(found.body()).doesNotContain("email", "role");
    bob.get("/api/people").expectProblem(403, "sharing_not_allowed");
  }

  private Answer share(boolean everyone, String person, String model, String tokens) {
    return ada.send("PUT", shares, body(everyone, person, model, tokens));
  }

  private static String body(boolean everyone, String person, String model, String tokens) {
    return "{\"everyone\":%s,\"people\":%s,\"models\":%s,\"monthlyTokens\":%s}"
        .formatted(everyone, listed(person), listed(model), tokens);
  }

  private static String listed(String one) {
    return one.isEmpty() ? "[]" : "[\"" + one + "\"]";
  }

  private static String idOf(Browser whose) {
    return whose.get("/api/auth/me").json("id");
  }
}
