package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.Turns;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what containers ask, each in a thread of its own. */
final class AgentsAnswering implements Consumer<AgentsExchange> {
  private static final Logger LOG = LoggerFactory.getLogger(AgentsAnswering.class);

  private final Predicate<InetAddress> answersAt;
  private final Turns<InetAddress> turns;
  private final AgentsQuestions questions;
  private final ModelCalls calls;

  AgentsAnswering(
      Predicate<InetAddress> answersAt,
      Turns<InetAddress> turns,
      AgentsQuestions questions,
      ModelCalls calls) {
    this.answersAt = answersAt;
    this.turns = turns;
    this.questions = questions;
    this.calls = calls;
  }

  @Override
  public void accept(AgentsExchange exchange) {
    try {
      exchange.take();
      answer(exchange);
    } catch (AgentGone gone) {
      LOG.debug("a container did not wait for its answer");
    } catch (RuntimeException surprise) {
      recover(exchange, surprise);
    } finally {
      exchange.release();
    }
  }

  private void answer(AgentsExchange exchange) {
    AgentsRequest request = exchange.request();
    if (!answersAt.test(request.arrivedAt().getAddress())) {
      exchange.answer(AgentsAnswer.notFound());
      return;
    }
    Optional<AgentsQuestion> question =
        AgentsQuestion.parse(request.path()).filter(asked -> request.method().equals("GET"));
    Optional<ModelAddress> model =
        ModelAddress.parse(request.path()).filter(asked -> request.method().equals("POST"));
    if (question.isPresent()) {
      exchange.answer(turns.take(request.peer(), () -> questions.answer(question.get(), request)));
    } else if (model.isPresent()) {
      calls.answer(model.get(), exchange);
    } else {
      exchange.answer(AgentsAnswer.notFound());
    }
  }

  private static void recover(AgentsExchange exchange, RuntimeException surprise) {
    if (exchange.isGone()) {
      LOG.debug("a container went away while it was answered");
      return;
    }
    LOG.error("a container's request failed unexpectedly", new WordlessTrace(surprise));
    switch (exchange.progress()) {
      case NOTHING ->
          exchange.answer(
              ModelAddress.parse(exchange.request().path())
                  .map(model -> ModelCalls.unavailable(model.protocol()))
                  .orElseGet(AgentsAnswer::unavailable));
      case BEGUN -> exchange.breakOff();
      case WHOLE -> {}
    }
  }
}
