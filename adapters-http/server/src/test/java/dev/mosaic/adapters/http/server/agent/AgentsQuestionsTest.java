package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.user.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What containers ask has a listener of its own. */
class AgentsQuestionsTest {
  @Test
  void thePublicListenerServesNoneOfThem() {
    try (HttpWorld world = HttpWorld.started()) {
      Browser browser = world.adminWithProvider();
      UserId owner = new UserId(UUID.fromString(browser.get("/api/auth/me").json("id")));
      world.mosaic.agents().life().wake().wake(owner).join();
      AgentRecord agent = world.stores.agents().findByOwner(owner).orElseThrow();
      String token = world.runtime.specOf(agent.id()).orElseThrow().token().reveal();
      browser.with("Authorization", "Bearer " + token);

      for (String path :
          new String[] {"agent-config/user/", "agent-config/", "agent-files/user/"}) {
        browser.get("/api/internal/" + path + agent.id().value()).expectProblem(404, "not_found");
      }
    }
  }
}
