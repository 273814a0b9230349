package dev.mosaic.adapters.http.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.user.UserId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushTest {
  private static final String PATH = "/api/auth/push";
  // The example of RFC 8291.
  private static final String KEYS =
      """
      "keys":{"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
              "auth":"BTBZMqHH6r4Tts7J_aSIgg"}
      """;

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.member("ada");
  private final Browser bob = world.member("bob");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void listsOnesOwnBrowsersWithoutTheirAddresses() {
    Answer added = ada.post(PATH, at("https://push.test/secret-address")).expect(201);

    Answer listed = ada.get(PATH).expect(200);
    assertThat(listed.json("publicKey")).isNotEmpty();
    assertThat(listed.json("data.0.id")).isEqualTo(added.json("id"));
    assertThat(listed.json("data.0.current")).isEqualTo("true");
    assertThat(listed.json("data.0.withTitle")).isEqualTo("true");
    assertThat(listed.body()).doesNotContain("secret-address", "BTBZMq", "BCVxsr");
    assertThat(added.body()).doesNotContain("secret-address", "BTBZMq", "BCVxsr");
  }

  @Test
  void replacesWhatABrowserHad() {
    ada.post(PATH, at("https://push.test/1")).expect(201);
    Answer second = ada.post(PATH, at("https://push.test/2")).expect(201);

    Answer listed = ada.get(PATH).expect(200);

    assertThat(listed.json("data.0.id")).isEqualTo(second.json("id"));
    assertThat(listed.body()).containsOnlyOnce("\"createdAt\"");
  }

  @Test
  void keepsStrangersFromThem() {
    String id = ada.post(PATH, at("https://push.test/1")).expect(201).json("id");

    assertThat(bob.get(PATH).expect(200).body()).contains("\"data\":[]");
    bob.send("DELETE", PATH + "/" + id, null).expectProblem(404, "not_found");
    assertThat(ada.get(PATH).json("data.0.id")).isEqualTo(id);
    ada.send("DELETE", PATH + "/" + id, null).expect(204);
    ada.send("DELETE", PATH + "/" + id, null).expectProblem(404, "not_found");
  }

  @Test
  void endsWithTheSignIn() {
    ada.post(PATH, at("https://push.test/1")).expect(201);
    UserId id = new UserId(UUID.fromString(ada.get("/api/auth/me").json("id")));
    assertThat(world.stores.pushSubscriptions().list(id)).hasSize(1);

    ada.post("/api/auth/logout").expect(204);

    assertThat(world.stores.pushSubscriptions().list(id)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    Answer plain = ada.post(PATH, at("http://push.test/1"));
    plain.expectProblem(400, "validation_failed");
    assertThat(plain.json("errors.0.field")).isEqualTo("endpoint");

    Answer keyless =
        ada.post(
            PATH, "{\"endpoint\":\"https://p.test/\",\"keys\":{\"p256dh\":\"x\",\"auth\":\"y\"}}");
    keyless.expectProblem(400, "validation_failed");
    assertThat(keyless.json("errors.0.field")).isEqualTo("keys.p256dh");
  }

  private static String at(String address) {
    return "{\"endpoint\":\"%s\",%s,\"withTitle\":true}".formatted(address, KEYS);
  }
}
