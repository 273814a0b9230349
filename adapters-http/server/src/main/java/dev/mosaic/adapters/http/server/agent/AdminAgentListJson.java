package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.application.agent.life.AgentOverview;
import dev.mosaic.ports.store.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the users' agents, by their owners' names. */
@Serdeable
public record AdminAgentListJson(List<AdminAgentJson> data, PageMetaJson meta) {
  static AdminAgentListJson of(Page<AgentOverview> page) {
    return new AdminAgentListJson(
        page.rows().stream().map(AdminAgentJson::of).toList(), PageMetaJson.of(page));
  }
}
