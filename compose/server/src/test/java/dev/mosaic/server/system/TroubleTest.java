package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people read when something Mosaic needs is away: the server runs on and says so plainly. */
class TroubleTest {
  @Test
  void runsWithoutDockerAndShowsThatAgentsCannot() {
    try (ScriptedVendor vendor = ScriptedVendor.start();
        Instance instance = Instance.withoutEngine()) {
      Browser ada = instance.claimed();
      ada.post("/api/onboarding/provider", providerAt(vendor)).expect(201);

      assertThat(ada.get("/api/system").expect(200).body())
          .contains("\"available\":false")
          .containsIgnoringCase("docker");
      assertThat(instance.browser().get("/health/readiness").expect(200).body())
          .contains("\"docker\"", "degraded");
      assertThat(answerOf(ada)).contains("\"agent_unavailable\"", "docker_unavailable");
      assertThat(ada.get("/api/agent").body()).contains("\"docker_unavailable\"");
    }
  }

  @Test
  @Tag("engine")
  void saysWhichImageIsMissing() {
    try (ScriptedVendor vendor = ScriptedVendor.start();
        Instance instance = Instance.start("--agent-image=mosaic/there-is-none:0")) {
      Browser ada = instance.claimed();
      ada.post("/api/onboarding/provider", providerAt(vendor)).expect(201);

      assertThat(answerOf(ada)).contains("image_pull_failed", "mosaic/there-is-none:0");
    }
  }

  @Test
  void saysWhatAProviderRefusedAndSavesNothing() {
    try (ScriptedVendor vendor = ScriptedVendor.start();
        Instance instance = Instance.withoutEngine()) {
      Browser ada = instance.claimed();
      vendor.fault(VendorFault.UNAUTHORIZED);

      String problem = ada.post("/api/onboarding/provider", providerAt(vendor)).expect(422).body();

      assertThat(problem)
          .contains("\"probe_failed\"", "\"auth_invalid\"")
          .doesNotContain(vendor.key());
      assertThat(ada.get("/api/settings/providers").expect(200).body()).contains("\"data\":[]");
      assertThat(ada.get("/api/onboarding").body())
          .contains("\"id\":\"provider\",\"status\":\"todo\"");
    }
  }

  @Test
  void saysWhichStatementsMakeTheSecondWallWhereItMayNotMakeItItself() {
    TestDatabase database = TestDatabase.ofPlainUser();
    String key = Instance.freshKey();
    String statements;
    try (Instance instance = Instance.withoutEngine(database, key)) {
      instance.claimed();
      String readiness = instance.browser().get("/health/readiness").expect(200).body();
      assertThat(readiness).contains("\"rowSecurity\",\"status\":\"degraded\"");
      statements = readiness.substring(readiness.indexOf("create role"));
    }

    database.execute(statements.substring(0, statements.lastIndexOf(';', statements.indexOf('"'))));

    try (Instance instance = Instance.withoutEngine(database, key)) {
      assertThat(instance.browser().get("/health/readiness").expect(200).body())
          .contains("\"rowSecurity\",\"status\":\"up\"");
    }
  }

  @Test
  void resumesTheWizardWhereACrashLeftIt() {
    TestDatabase database = TestDatabase.fresh();
    String key = Instance.freshKey();
    try (Instance first = Instance.over(database, key)) {
      first.claimed().post("/api/onboarding/oidc", "{\"skip\":true}").expect(200);
    }

    try (Instance second = Instance.over(database, key)) {
      assertThat(second.browser().get("/api/onboarding").body())
          .contains("\"current\":\"provider\"");
      Browser ada = second.browser();
      ada.post("/api/auth/login", "{\"username\":\"ada\",\"password\":\"correct horse battery\"}")
          .expect(200);
    }
  }

  private static String answerOf(Browser browser) {
    List<String> lines =
        browser.stream(
                "/api/chat/completions",
                """
                {"stream":true,"messages":[{"role":"user","content":"Hello"}]}
                """)
            .body()
            .toList();
    return String.join("\n", lines);
  }

  private static String providerAt(ScriptedVendor vendor) {
    return """
    {"type":"custom","name":"acme","displayName":"Acme","baseUrl":"%s","apiKey":"%s"}
    """
        .formatted(vendor.openAiBaseUrl(), vendor.key());
  }
}
