package dev.mosaic.testkit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScriptedOpenClawPairingTest {
  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();
  private final KeyPair key = WsProbe.freshKey();

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void refusesADeviceItDoesNotKnowAndTakesItOnceApproved() {
    WsProbe stranger = WsProbe.open(gateway);
    JsonNode error = stranger.connect(key, WsProbe.CHAT_SCOPES, gateway.token()).path("error");

    assertThat(error.path("code").asText()).isEqualTo("NOT_PAIRED");
    assertThat(error.at("/details/reason").asText()).isEqualTo("not-paired");
    assertThat(stranger.awaitClose()).isEqualTo(1008);

    try (WsProbe known = WsProbe.paired(gateway, key)) {
      JsonNode hello = known.frames().get(1).path("payload");
      assertThat(hello.path("type").asText()).isEqualTo("hello-ok");
      assertThat(hello.at("/auth/scopes")).hasSize(3);
    }
  }

  @Test
  void takesTheDeviceTokenInPlaceOfItsOwn() {
    String deviceToken;
    try (WsProbe known = WsProbe.paired(gateway, key)) {
      deviceToken = known.frames().get(1).at("/payload/auth/deviceToken").asText();
    }

    try (WsProbe again = WsProbe.open(gateway)) {
      JsonNode hello = again.connect(key, WsProbe.CHAT_SCOPES, deviceToken).path("payload");

      assertThat(hello.at("/auth/method").asText()).isEqualTo("device-token");
    }
  }

  @Test
  void refusesAWrongTokenAndAWrongSignature() {
    WsProbe.paired(gateway, key).close();

    JsonNode token = WsProbe.open(gateway).connect(key, WsProbe.CHAT_SCOPES, "wrong");
    WsProbe liar = WsProbe.open(gateway);
    JsonNode signature =
        liar.connect(
            WsProbe.CHAT_SCOPES,
            gateway.token(),
            Json.object("id", "0", "publicKey", "AA", "nonce", "not the one"));

    assertThat(token.at("/error/details/code").asText()).isEqualTo("AUTH_TOKEN_MISMATCH");
    assertThat(signature.at("/error/details/code").asText()).startsWith("DEVICE_AUTH_");
    assertThat(liar.awaitClose()).isEqualTo(1008);
  }

  @Test
  void letsATokenWithoutADeviceDoNothing() {
    try (WsProbe bare = WsProbe.open(gateway)) {
      bare.connect(WsProbe.CHAT_SCOPES, gateway.token(), null);

      JsonNode refused = bare.call("chat.history", Json.object("sessionKey", "conv1"));

      assertThat(refused.at("/error/code").asText()).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void asksAgainForMoreScopesThanWereApproved() {
    WsProbe.paired(gateway, key).close();

    JsonNode refused =
        WsProbe.open(gateway).connect(key, List.of("operator.admin"), gateway.token());

    assertThat(refused.at("/error/details/reason").asText()).isEqualTo("scope-upgrade");
  }

  @Test
  void closesTheSocketsOfADeviceThatIsRemoved() {
    WsProbe known = WsProbe.paired(gateway, key);
    String id =
        WsProbe.admin(gateway, "device.pair.list", Json.object())
            .at("/payload/paired/0/deviceId")
            .asText();

    WsProbe.admin(gateway, "device.pair.remove", Json.object("deviceId", id));

    assertThat(known.awaitClose()).isEqualTo(4001);
    JsonNode again = WsProbe.open(gateway).connect(key, WsProbe.CHAT_SCOPES, gateway.token());
    assertThat(again.at("/error/code").asText()).isEqualTo("NOT_PAIRED");
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    try (WsProbe known = WsProbe.paired(gateway, key)) {
      JsonNode refused = known.call("chat.history", Json.object("sessionKey", "conv1", "foo", 1));

      assertThat(refused.at("/error/message").asText()).contains("unexpected property 'foo'");
    }
  }
}
