package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.Caller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.agent.AgentActivity;
import dev.mosaic.application.settings.SaveAgentConfig;
import dev.mosaic.application.settings.SettingsCases;
import dev.mosaic.application.settings.ShowAgentConfig;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a person chooses for their agent. */
@Controller("/api/settings/agent-config")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Agent settings")
@AnswersProblems
final class AgentConfigController {
  private final SettingsCases settings;
  private final AgentActivity activity;

  AgentConfigController(Mosaic mosaic) {
    this.settings = mosaic.settings();
    this.activity = mosaic.agents().activity();
  }

  /** Shows what you chose for your agent. */
  @Get
  @Operation(operationId = "showAgentConfig")
  AgentConfigJson show(@Parameter(hidden = true) Caller caller) {
    ShowAgentConfig.View view = settings.showAgentConfig().show(caller.id());
    return AgentConfigJson.of(view.config(), view.idleTimeout(), isAwake(caller.id()));
  }

  /** Replaces what you chose for your agent; it goes by that when it next wakes. */
  @Put
  @Operation(operationId = "saveAgentConfig")
  AgentConfigJson save(@Parameter(hidden = true) Caller caller, @Body AgentConfigChangeJson body) {
    return switch (settings.saveAgentConfig().save(body.toCommand(caller))) {
      case SaveAgentConfig.Outcome.Saved saved ->
          AgentConfigJson.of(saved.config(), saved.idleTimeout(), isAwake(caller.id()));
      case SaveAgentConfig.Outcome.UnknownModel unknown ->
          throw Problem.unknownModel(unknown.field(), unknown.model());
    };
  }

  private boolean isAwake(UserId owner) {
    return switch (activity.stateOf(owner)) {
      case AgentState.Starting ignored -> true;
      case AgentState.Running ignored -> true;
      case AgentState.Stopping ignored -> false;
      case AgentState.Absent ignored -> false;
      case AgentState.Asleep ignored -> false;
      case AgentState.Broken ignored -> false;
    };
  }
}
