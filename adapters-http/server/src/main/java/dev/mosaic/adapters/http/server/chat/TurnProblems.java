package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.domain.chat.TurnFault;

/** What a failed turn is called over HTTP while nothing has been answered yet. */
final class TurnProblems {
  private TurnProblems() {}

  static Problem of(TurnFault fault) {
    return switch (fault.code()) {
      case "no_provider" -> Problem.noProvider(fault.message());
      case TurnFault.INVALID_REQUEST -> Problem.malformed(fault.message());
      case TurnFault.TOO_LONG -> ChatProblems.tooLong(fault.message());
      case TurnFault.FUNCTION_NOT_CALLED,
          TurnFault.REQUEST_REFUSED,
          TurnFault.CONTENT_FILTERED,
          "output_limit" ->
          ChatProblems.unanswerable(fault.code(), fault.message());
      case "rate_limited", "provider_rate_limited" -> ChatProblems.rateLimited(fault.message());
      case "agent_busy" -> ChatProblems.agentBusy(fault.message());
      case "too_large" -> ChatProblems.tooLarge(fault.message());
      case "agent_error", "answer_cut_off" -> Problem.agentError(fault.message());
      default -> Problem.agentUnavailable(fault.code(), fault.message());
    };
  }
}
