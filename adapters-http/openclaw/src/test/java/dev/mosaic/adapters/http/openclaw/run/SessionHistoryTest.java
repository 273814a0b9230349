package dev.mosaic.adapters.http.openclaw.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.agent.RunEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows as OpenClaw 2026.9.6 wrote them, cut to what counts. */
class SessionHistoryTest {
  private static final TurnId TURN =
      new TurnId(UUID.fromString("11111111-2222-3333-4444-555555555555"));
  private static final String SAID =
      "{\"role\":\"user\",\"content\":\"Count please\",\"idempotencyKey\":\"%s:user\"}"
          .formatted(TURN);
  private static final String GAVE_UP =
      """
      {"role":"assistant","content":[{"type":"text",
        "text":"LLM request failed: connection refused by the provider endpoint."}],
       "stopReason":"error","idempotencyKey":"%s:terminal-error"}
      """
          .formatted(TURN);

  @Test
  void tellsWhyTheGatewayGaveUpAndNotAsIfTheAgentHadSaidIt() {
    List<RunEvent> events = over(SAID, GAVE_UP);

    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            RunEvent.Ended.class,
            end -> {
              assertThat(end.status()).isEqualTo(Status.FAILED);
              assertThat(end.text()).isNull();
              assertThat(end.fault())
                  .extracting("message")
                  .asString()
                  .contains("connection refused by the provider endpoint");
            });
  }

  @Test
  void keepsWhatTheAgentHadSaidByThen() {
    String half =
        "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"word1 word2\"}]}";

    for (List<RunEvent> events : List.of(over(SAID, half, GAVE_UP), over(SAID, GAVE_UP, half))) {
      assertThat(events).contains(new RunEvent.Text("word1 word2"));
      assertThat(events.getLast())
          .isInstanceOfSatisfying(
              RunEvent.Ended.class, end -> assertThat(end.status()).isEqualTo(Status.FAILED));
    }
  }

  private static List<RunEvent> over(String... rows) {
    String history = "{\"messages\":[" + String.join(",", rows) + "]}";
    SessionHistory.Standing standing =
        new SessionHistory(JsonText.object(history).orElseThrow(), TURN, new SubAgents())
            .standing();
    assertThat(standing).isInstanceOf(SessionHistory.Standing.Over.class);
    return ((SessionHistory.Standing.Over) standing).events();
  }
}
