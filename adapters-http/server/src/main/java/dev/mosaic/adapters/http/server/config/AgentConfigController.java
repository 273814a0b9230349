package dev.mosaic.adapters.http.server.config;

import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.config.ConfigCases;
import dev.mosaic.application.config.ReturnToConfigVersion;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What a person chooses for their agent, and what they chose before. */
@Controller("/api/settings/agent-config")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Agent settings")
@AnswersProblems
class AgentConfigController {
  private final ConfigCases configs;
  private final AgentCases agents;
  private final Revisions revisions;

  AgentConfigController(Mosaic mosaic, Revisions revisions) {
    this.revisions = revisions;
    this.configs = mosaic.configs();
    this.agents = mosaic.agents();
  }

  /** Shows what you chose for your agent. */
  @Get
  @Operation(operationId = "showAgentConfig")
  HttpResponse<AgentConfigJson> show(@Parameter(hidden = true) Caller caller) {
    return tagged(shown(caller.id()));
  }

  /**
   * Replaces what you chose for your agent. A running one takes it on within seconds, after the
   * answer under way; {@code application} shows the progress.
   */
  @Put
  @Operation(operationId = "saveAgentConfig")
  @Answers.OfBody
  @Answers.Unprocessable
  @Answers.Changed
  HttpResponse<AgentConfigJson> save(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      @Body AgentConfigChangeJson body) {
    return revisions.change(
        request,
        "agent-config/" + caller.id(),
        () -> shown(caller.id()).state(),
        () -> tagged(saved(caller, body)));
  }

  private HttpResponse<AgentConfigJson> tagged(AgentConfigJson config) {
    return revisions.tagged(config, config.state());
  }

  private AgentConfigJson saved(Caller caller, AgentConfigChangeJson body) {
    return switch (configs.save().save(body.toCommand(caller))) {
      case SaveAgentConfig.Outcome.Saved ignored -> shown(caller.id());
      case SaveAgentConfig.Outcome.UnknownModel unknown ->
          throw SettingsProblems.unknownModel(unknown.field(), unknown.model());
    };
  }

  /** Lets your agent take on what was saved at once, even in the middle of an answer. */
  @Post("/apply")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "applyAgentConfig")
  AgentConfigJson apply(@Parameter(hidden = true) Caller caller) {
    agents.delivery().apply().apply(caller.id());
    return shown(caller.id());
  }

  /** Shows the states your settings had, newest first; the last 50 are kept. */
  @Get("/versions")
  @Operation(operationId = "listConfigVersions")
  ConfigVersionListJson versions(@Parameter(hidden = true) Caller caller) {
    List<ConfigVersion> all = configs.listVersions().list(caller.id());
    return ConfigVersionListJson.of(all);
  }

  /** Shows one state your settings had, beside the one before it. */
  @Get("/versions/{number}")
  @Operation(operationId = "showConfigVersion")
  @Answers.NotFound
  ConfigVersionDetailJson version(@Parameter(hidden = true) Caller caller, int number) {
    return configs
        .showVersion()
        .show(caller.id(), number)
        .map(ConfigVersionDetailJson::of)
        .orElseThrow(Problem::notFound);
  }

  /** Goes back to an earlier state of your settings; it becomes the newest one. */
  @Post("/versions/{number}/return")
  @Operation(operationId = "returnToConfigVersion")
  @Answers.NotFound
  @Answers.Unprocessable
  AgentConfigJson returnTo(@Parameter(hidden = true) Caller caller, int number) {
    return switch (configs.returnToVersion().returnTo(caller, number)) {
      case ReturnToConfigVersion.Outcome.Returned ignored -> shown(caller.id());
      case ReturnToConfigVersion.Outcome.NotFound ignored -> throw Problem.notFound();
      case ReturnToConfigVersion.Outcome.UnknownModel unknown ->
          throw SettingsProblems.unknownModel(unknown.field(), unknown.model());
    };
  }

  private AgentConfigJson shown(UserId owner) {
    return AgentConfigJson.of(configs.show().show(owner), agents.life().show().show(owner));
  }
}
