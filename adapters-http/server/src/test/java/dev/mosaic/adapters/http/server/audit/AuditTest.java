package dev.mosaic.adapters.http.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.testkit.time.HandMovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsAdministratorsWhoDidWhat() {
    Browser.Answer all = ada.get("/api/admin/audit").expect(200);

    assertThat(all.json("data.0.action")).isEqualTo("instance.claimed");
    assertThat(all.json("data.0.actor.username")).isEqualTo("ada");
    assertThat(ada.get("/api/admin/audit?action=oidc.").json("meta.total")).isEqualTo("0");
    ada.get("/api/admin/audit?from=yesterday").expectProblem(400, "validation_failed");
  }

  @Test
  void showsPeopleWhatIsAboutThem() {
    Browser bob = world.member("bob");

    assertThat(bob.get("/api/auth/audit").expect(200).json("meta.total")).isEqualTo("0");
    bob.post("/api/auth/tokens", "{\"name\":\"laptop\",\"scope\":\"chat\"}").expect(201);

    assertThat(bob.get("/api/auth/audit").json("data.0.action")).isEqualTo("token.created");
    bob.get("/api/admin/audit").expectProblem(403, "forbidden");
  }

  @Test
  void handsOverEveryEntryAsAFile() {
    world.stores.audit().append(entry("=HYPERLINK(\"http://evil\")", "with \"quotes\", and comma"));

    Browser.Answer csv = ada.get("/api/admin/audit/export?format=csv").expect(200);
    Browser.Answer json = ada.get("/api/admin/audit/export?format=json").expect(200);

    assertThat(csv.header("content-disposition")).contains("audit.csv");
    assertThat(csv.body().lines().findFirst())
        .hasValue("at,actorId,actor,subjectId,subject,action,target,outcome,address");
    assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
    assertThat(json.json("0.target")).isNotEqualTo("null");
    assertThat(json.body()).contains("instance.claimed");
    ada.get("/api/admin/audit/export?format=xml").expectProblem(400, "validation_failed");
  }

  private static AuditLog.Entry entry(String target, String outcome) {
    return new AuditLog.Entry(
        HandMovedClock.START, null, null, "test.happened", target, outcome, null);
  }
}
