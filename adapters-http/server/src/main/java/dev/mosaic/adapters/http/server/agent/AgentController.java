package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.life.ResetAgent;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentFault;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A person's own agent. */
@Controller("/api/agent")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Agent")
@AnswersProblems
class AgentController {
  private final AgentCases agents;

  AgentController(Mosaic mosaic) {
    this.agents = mosaic.agents();
  }

  /** Shows what your agent is doing. */
  @Get
  @Operation(operationId = "showAgent")
  AgentJson show(@Parameter(hidden = true) Caller caller) {
    return AgentJson.of(agents.life().show().show(caller.id()));
  }

  /** Wakes your agent; does not wait for it. */
  @Post("/start")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "startAgent")
  AgentJson start(@Parameter(hidden = true) Caller caller) {
    agents.life().wake().wake(caller.id());
    return show(caller);
  }

  /** Puts your agent to sleep; its memory stays. Does not wait for it. */
  @Post("/stop")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "stopAgent")
  AgentJson stop(@Parameter(hidden = true) Caller caller) {
    agents.life().stop().stop(caller.id());
    return show(caller);
  }

  /** Puts your agent to sleep and wakes it with its newest settings. Does not wait for it. */
  @Post("/restart")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "restartAgent")
  AgentJson restart(@Parameter(hidden = true) Caller caller) {
    agents.life().restart().restart(caller.id());
    return show(caller);
  }

  /**
   * Gives your agent fresh files, or a fresh volume. Puts it to sleep first and answers when all is
   * done, mostly within seconds. Your chats and settings stay.
   */
  @Post("/reset")
  @Operation(operationId = "resetAgent")
  @Answers.OfBody
  AgentJson reset(@Parameter(hidden = true) Caller caller, @Body AgentResetJson reset) {
    return switch (agents.life().reset().reset(caller, reset.toScope())) {
      case ResetAgent.Outcome.Done ignored -> show(caller);
      case ResetAgent.Outcome.Failed failed -> throw unavailable(failed.fault());
    };
  }

  private static Problem unavailable(AgentFault fault) {
    return Problem.agentUnavailable(fault.code().label(), fault.message() + " " + fault.hint());
  }
}
