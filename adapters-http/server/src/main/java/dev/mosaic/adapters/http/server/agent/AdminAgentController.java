package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.life.ListAgents;
import dev.mosaic.application.agent.life.StopPersonsAgent;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everybody's agents: whether they run and what they take, never what is in them. */
@Controller("/api/admin/agents")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Agents")
@AnswersProblems
class AdminAgentController {
  private final AgentCases agents;

  AdminAgentController(Mosaic mosaic) {
    this.agents = mosaic.agents();
  }

  /**
   * Shows a page of the agents of people who have one, by the owner's user name. A page past the
   * end is answered with the last one, as {@code meta.page} says.
   */
  @Get
  @Operation(operationId = "listAgents")
  AdminAgentListJson list(
      @Parameter(
              description = "part of the owner's user name, display name or e-mail address",
              schema = @Schema(maxLength = 200))
          @MostCharacters(200)
          @Nullable
          @QueryValue
          String search,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {
                        "stopped",
                        "starting",
                        "running",
                        "frozen",
                        "hibernated",
                        "stopping",
                        "error"
                      }))
          @Nullable
          @QueryValue
          String status,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    ListAgents.Query query =
        new ListAgents.Query(search == null ? "" : search.strip(), StatusFilter.of(status));
    return AdminAgentListJson.of(agents.life().list().list(query, new PageRequest(page, size)));
  }

  /**
   * Puts a person's agent to sleep; its memory stays, and their next message wakes it. An answer
   * under way ends there. Does not wait for it; one that sleeps already stays so. The owner is
   * told.
   */
  @Post("/{userId}/stop")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "stopAgentOf")
  @Answers.NotFound
  AdminAgentJson stop(@Parameter(hidden = true) Caller caller, String userId) {
    return switch (agents.life().stopOf().stop(caller, new UserId(PathId.parse(userId)))) {
      case StopPersonsAgent.Outcome.Stopped stopped -> AdminAgentJson.of(stopped.agent());
      case StopPersonsAgent.Outcome.NotFound ignored -> throw Problem.notFound();
    };
  }
}
