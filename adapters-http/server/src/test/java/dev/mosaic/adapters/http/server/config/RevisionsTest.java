package dev.mosaic.adapters.http.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final String POLICY = "/api/admin/agent-policy";
  private static final String CONFIG = "/api/settings/agent-config";

  private final HttpWorld world = HttpWorld.started();
  private Browser ada;
  private String account;

  @BeforeEach
  void signIn() {
    ada = world.adminWithProvider();
    account = "/api/settings/providers/" + ada.get("/api/settings/providers").json("data.0.id");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aChangeOfWhatWasChangedSinceIsRefused() {
    String read = ada.get(account).header("etag");
    rename("First", read).expect(200);

    Answer late = rename("Second", read);

    late.expectProblem(412, "changed_meanwhile");
    assertThat(ada.get(account).json("displayName")).isEqualTo("First");
    rename("Third", ada.get(account).header("etag")).expect(200);
  }

  @Test
  void anAnswerToAChangeReportsTheNewState() {
    Answer changed = rename("First", ada.get(account).header("etag")).expect(200);

    assertThat(changed.header("etag")).isEqualTo(ada.get(account).header("etag"));
    ada.send(ada.builder("DELETE", account, null).header("If-Match", "\"old\"").build())
        .expectProblem(412, "changed_meanwhile");
  }

  @Test
  void whoDoesNotAskOrAsksForAnyStateIsNotHeldUp() {
    ada.send("PATCH", account, "{\"displayName\":\"Plain\"}").expect(200);
    rename("Any", "*").expect(200);
    rename("Weak", "W/" + ada.get(account).header("etag")).expect(200);
  }

  @Test
  void aLimitOfTokensIsNotWrittenOverUnseen() {
    String limit = "/api/settings/usage/limit";
    String first = ada.get(limit).expect(200).header("etag");

    Answer set = guarded("PUT", limit, "{\"monthlyTokens\":1000}", first).expect(200);

    assertThat(set.header("etag")).isEqualTo(ada.get(limit).header("etag")).isNotEqualTo(first);
    guarded("PUT", limit, "{\"monthlyTokens\":2000}", first)
        .expectProblem(412, "changed_meanwhile");
    assertThat(ada.get("/api/settings/usage").json("limit.own")).isEqualTo("1000");
    ada.send("PUT", limit, "{\"monthlyTokens\":null}").expect(200);
    assertThat(ada.get(limit).header("etag")).isEqualTo(first);
  }

  @Test
  void whatACheckFindsOutIsNoChangeOfTheAccount() {
    String before = ada.get(account).header("etag");

    ada.post(account + "/probe").expect(200);

    assertThat(ada.get(account).header("etag")).isEqualTo(before);
  }

  @Test
  void settingsOfTheAgentAndOfTheInstanceHaveTheirStateToo() {
    for (String path : List.of(POLICY, CONFIG, "/api/admin/oidc", "/api/admin/cors")) {
      assertThat(ada.get(path).header("etag")).as(path).matches("\"[0-9a-f]{32}\"");
    }
    String model = ada.get(CONFIG).json("primaryModel");
    String body = "{\"primaryModel\":\"" + model + "\",\"personality\":\"%s\"}";
    String read = ada.get(CONFIG).header("etag");

    guarded("PUT", CONFIG, body.formatted("kind"), read).expect(200);

    guarded("PUT", CONFIG, body.formatted("curt"), read).expectProblem(412, "changed_meanwhile");
  }

  @Test
  void aPersonIsNotGivenARoleOverANewerName() {
    world.member("bob");
    String bob = "/api/admin/users/" + ada.get("/api/admin/users?search=bob").json("data.0.id");
    String read = ada.get(bob).expect(200).header("etag");
    guarded("PATCH", bob, "{\"displayName\":\"Robert\"}", read).expect(200);

    guarded("PATCH", bob, "{\"displayName\":\"Bobby\"}", read)
        .expectProblem(412, "changed_meanwhile");
  }

  @Test
  void ofManyWhoReadTheSameStateOneChangesIt() throws Exception {
    String read = ada.get(POLICY).header("etag");
    Callable<Integer> change =
        () ->
            guarded(
                    "PUT",
                    POLICY,
                    "{\"egress\":\"closed\",\"allowedHosts\":[],\"idleBounds\":{\"min\":1,\"max\":60},\"answerSilenceMin\":30,"
                        + "\"monthlyTokens\":null,\"membersMayShare\":false}",
                    read)
                .status();

    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Integer> statuses =
          many.invokeAll(Collections.nCopies(8, change)).stream()
              .map(RevisionsTest::resultOf)
              .toList();
      assertThat(statuses).containsOnlyOnce(200).contains(412);
    }
  }

  private Answer rename(String name, String ifMatch) {
    return guarded("PATCH", account, "{\"displayName\":\"" + name + "\"}", ifMatch);
  }

  private Answer guarded(String method, String path, String body, String ifMatch) {
    return ada.send(ada.builder(method, path, body).header("If-Match", ifMatch).build());
  }

  private static int resultOf(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
