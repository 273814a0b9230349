package dev.mosaic.adapters.http.client.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.agent.ReplyPart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GatewayWordsTest {

  @Test
  void readsTheTextOfADelta() {
    ReplyPart part = event("data: {\"choices\":[{\"delta\":{\"content\":\"Hi \\u00fc\"}}]}\n\n");

    assertThat(part.text()).isEqualTo("Hi ü");
    assertThat(part.last()).isFalse();
  }

  @Test
  void takesAFinishReasonForTheEnd() {
    ReplyPart part = event("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");

    assertThat(part.last()).isTrue();
  }

  @Test
  void findsNothingInCommentsAndInWhatIsNoJson() {
    assertThat(event(": ping\n\n").text()).isEmpty();
    assertThat(event("data: {broken\n\n").fault()).isNull();
    assertThat(event("data: {\"choices\":{}}\n\n").text()).isEmpty();
  }

  @Test
  void leavesOutOfAFaultWhatLooksLikeAKey() {
    ReplyPart part =
        event(
            "data: {\"error\":{\"message\":\"Incorrect API key provided:"
                + " sk-scripted-0123456789abcdef.\"}}\n\n");

    assertThat(part.fault()).isNotNull();
    assertThat(part.fault().message()).contains("Incorrect API key").doesNotContain("0123456789");
  }

  @Test
  void knowsTheGatewaysWayToSayThatTheVendorRefused() {
    ReplyPart part =
        event(
            "data: {\"error\":{\"message\":\"Inline API key for provider x is temporarily disabled"
                + " after a provider auth/billing failure.\",\"type\":\"api_error\"}}\n\n");

    assertThat(part.fault()).extracting("code").isEqualTo("provider_refused");
  }

  private static ReplyPart event(String text) {
    return GatewayWords.event(text.getBytes(StandardCharsets.UTF_8));
  }
}
