package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One agent that floods the listener all agents share. */
abstract class FloodedListener {
  private final TwoPeople people;

  FloodedListener(TwoPeople people) {
    this.people = people;
  }

  @ParameterizedTest
  @CsvSource({
    "none,20",
    "wrong,20",
    "foreign,20",
    "own,20",
    "chunked,20",
    "drip,100",
    "pipelined,20",
    "busy,50",
    "idle,600"
  })
  void anAgentThatFloodsTheListenerDoesNotSilenceTheOther(String kind, int connections) {
    try (Flood flood = Flood.of(kind, connections, people.adasAgent(), people.bobsAgent())) {
      assertThat(tenCallsOf(people.bobsAgent())).isEqualTo("200 ".repeat(10).strip());
    }
  }

  /** The statuses of calls to its model, one after the other, each with a long history. */
  private static String tenCallsOf(AgentRecord agent) {
    return DockerCli.node(
        agent.containerName(),
        """
        const token = require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
        const body = JSON.stringify({model: 'scripted-small', stream: false,
          messages: [{role: 'user', content: 'hi '.repeat(100000)}]});
        const call = () => fetch(process.env.MOSAIC_API_URL + '/llm/user/' + process.env.AGENT_ID + '/acme/chat/completions',
          {method: 'POST', body, headers: {authorization: 'Bearer ' + token, 'content-type': 'application/json'},
           signal: AbortSignal.timeout(10000)}).then(it => it.text().then(() => it.status)).catch(error => error.name);
        (async () => { const all = []; for (let i = 0; i < 10; i++) all.push(await call()); console.log(all.join(' ')); })();
        """);
  }
}
