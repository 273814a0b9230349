package dev.mosaic.adapters.http.server.policy;

import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.policy.PolicyCases;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What an administrator lays down for everybody's agents. */
@Controller("/api/admin/agent-policy")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Agents")
@AnswersProblems
class AgentPolicyController {
  private final PolicyCases policies;
  private final Revisions revisions;

  AgentPolicyController(Mosaic mosaic, Revisions revisions) {
    this.revisions = revisions;
    this.policies = mosaic.policies();
  }

  /** Shows what holds for everybody's agents. */
  @Get
  @Operation(operationId = "showAgentPolicy")
  HttpResponse<AgentPolicyJson> show() {
    AgentPolicyJson policy = present();
    return revisions.tagged(policy, policy);
  }

  /**
   * Lays down what holds for everybody's agents. Another {@code egress} makes running agents start
   * afresh, each after its answer; the rest counts at once.
   */
  @Put
  @Operation(operationId = "saveAgentPolicy")
  @Answers.OfBody
  @Answers.Changed
  HttpResponse<AgentPolicyJson> save(
      @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body AgentPolicyJson body) {
    AgentPolicyJson saved =
        revisions.change(
            request,
            "agent-policy",
            this::present,
            () -> AgentPolicyJson.of(policies.saveAgentPolicy().save(caller, body.toPolicy())));
    return revisions.tagged(saved, saved);
  }

  private AgentPolicyJson present() {
    return AgentPolicyJson.of(policies.showAgentPolicy().show());
  }
}
