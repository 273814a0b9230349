package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatewayTest {
  /** Written into agents' volumes: another form would make every agent forget. */
  @Test
  void keepsTheNamesOfSessionsAsTheyAre() {
    UUID id = UUID.fromString("11111111-2222-3333-4444-555555555555");

    assertThat(Gateway.sessionOf(new ConversationId(id)))
        .isEqualTo("mosaic:conv:11111111-2222-3333-4444-555555555555");
  }

  @Test
  void believesAGatewayThatSaysItIsNotReady() {
    assertThat(denies("{\"ready\":false,\"reason\":\"suspending\"}")).isTrue();
    assertThat(denies("{\"ready\":true}")).isFalse();
    assertThat(denies("{\"status\":\"ok\"}")).isFalse();
    assertThat(denies("not JSON")).isFalse();
  }

  private static boolean denies(String body) {
    return Gateway.deniesReadiness(body.getBytes(StandardCharsets.UTF_8));
  }
}
