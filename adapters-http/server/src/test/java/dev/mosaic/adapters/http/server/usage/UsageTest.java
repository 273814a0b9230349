package dev.mosaic.adapters.http.server.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsageTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void peopleSeeTheirOwnAndAdministratorsTheSums() {
    Browser bob = world.member("bob");
    called(ada, 100);
    called(bob, 40);
    called(bob, 2);

    Answer own = bob.get("/api/settings/usage").expect(200);
    Answer all = ada.get("/api/admin/usage").expect(200);

    assertThat(own.json("total.calls")).isEqualTo("2");
    assertThat(own.json("rows.0.inputTokens")).isEqualTo("42");
    assertThat(own.json("rows.0.model")).isEqualTo("small");
    assertThat(own.json("limit.usedThisMonth")).isEqualTo("42");
    assertThat(all.json("total.inputTokens")).isEqualTo("142");
    assertThat(all.json("people.0.username")).isEqualTo("ada");
    assertThat(all.body()).doesNotContain("small");
    bob.get("/api/admin/usage").expectProblem(403, "forbidden");
  }

  @Test
  void aLimitIsSetAndLifted() {
    Answer set =
        ada.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":1000}").expect(200);
    Answer lifted =
        ada.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":null}").expect(200);

    assertThat(set.json("effective")).isEqualTo("1000");
    assertThat(lifted.json("own")).isEqualTo("null");
    ada.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":0}")
        .expectProblem(400, "validation_failed");
  }

  @Test
  void daysThatMakeNoSenseAreRefusedByName() {
    assertThat(
            ada.get("/api/settings/usage?from=yesterday")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("from");
    assertThat(
            ada.get("/api/settings/usage?from=2026-02-01&to=2026-01-01")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("to");
  }

  private void called(Browser whose, long input) {
    UserId owner = new UserId(UUID.fromString(whose.get("/api/auth/me").json("id")));
    world
        .stores
        .usage()
        .append(
            new LlmCall(
                UUID.randomUUID(),
                owner,
                ProviderId.random(),
                null,
                new ProviderName("lab"),
                "small",
                CallEnd.COMPLETE,
                null,
                new TokenUsage(input, 0, 0, 0, false),
                world.clock.instant(),
                Duration.ofMillis(10),
                Duration.ofMillis(20)));
  }
}
