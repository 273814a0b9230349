package dev.mosaic.adapters.http.client.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors as vendors really word them. */
class RefusalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401|{"error":"unauthorized"}|AUTH_INVALID
          404|{"error":"model 'llama9' not found"}|MODEL_NOT_FOUND
          400|{"error":"registry.ollama.ai/library/gemma:2b does not support tools"}|BAD_RESPONSE
          429|{"error":"you've reached your hourly usage limit"}|RATE_LIMITED
          400|{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}|AUTH_INVALID
          400|{"error":{"code":400,"message":"x","details":[{"reason":"API_KEY_INVALID"}]}}|AUTH_INVALID
          400|{"error":{"message":"User location is not supported for the API use."}}|AUTH_FORBIDDEN
          403|{"error":{"code":403,"message":"x","status":"PERMISSION_DENIED"}}|AUTH_FORBIDDEN
          429|{"error":{"code":429,"message":"You exceeded your current quota","status":"RESOURCE_EXHAUSTED"}}|RATE_LIMITED
          429|{"error":{"code":429,"message":"Your prepayment credits are depleted.","status":"RESOURCE_EXHAUSTED"}}|NO_CREDIT
          429|{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}|NO_CREDIT
          429|{"error":{"code":"1113","message":"Insufficient balance or no resource package."}}|NO_CREDIT
          400|[{"error":{"code":400,"message":"API key not valid."}}]|AUTH_INVALID
          404|{"error":{"message":"No endpoints found that support tool use."}}|BAD_RESPONSE
          529|{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}|PROVIDER_DOWN
          503|<html>|PROVIDER_DOWN
          408||TIMEOUT
          302||BAD_URL
          """)
  void understandsStatusAndWords(int status, String body, ProbeCode code) {
    assertThat(Refusals.of(status, bytes(body == null ? "" : body)))
        .map(ProviderFault::code)
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error":{"code":502,"message":"Provider returned error"}}|PROVIDER_DOWN
          {"error":{"code":429,"message":"x","status":"RESOURCE_EXHAUSTED"}}|RATE_LIMITED
          {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}|PROVIDER_DOWN
          {"type":"error","error":{"type":"authentication_error","message":"x"}}|AUTH_INVALID
          {"type":"error","error":{"type":"rate_limit_error","message":"x"}}|RATE_LIMITED
          {"type":"error","code":"server_error","message":"x","param":null}|PROVIDER_DOWN
          {"type":"response.failed","response":{"error":{"code":"rate_limit_exceeded"}}}|RATE_LIMITED
          {"error":"an error was encountered while running the model"}|PROVIDER_DOWN
          """)
  void understandsErrorsThatCameWithoutAStatus(String body, ProbeCode code) {
    var error = JsonText.read(bytes(body)).orElseThrow();

    assertThat(Refusals.isError(error)).isTrue();
    assertThat(Refusals.ofError(error).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"code":401,"msg":"token expired or incorrect","success":false}|AUTH_INVALID
          {"code":"401","message":"x"}|AUTH_INVALID
          {"code":500,"msg":"404 NOT_FOUND","success":false}|PROVIDER_DOWN
          {"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}|AUTH_INVALID
          {"base_resp":{"status_code":1004,"status_msg":"login fail: check your key"}}|AUTH_INVALID
          {"error_code":110,"error_msg":"Access token invalid or no longer valid"}|AUTH_INVALID
          {"status":"error","message":"Too many requests"}|RATE_LIMITED
          {"status":429,"title":"Slow down"}|RATE_LIMITED
          {"detail":"Unauthorized"}|AUTH_INVALID
          """)
  void understandsErrorsInWordsAndNumbersOfTheirOwn(String body, ProbeCode code) {
    var error = JsonText.read(bytes(body)).orElseThrow();

    assertThat(Refusals.soundsLikeError(error)).isTrue();
    assertThat(Refusals.ofError(error).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"base_resp":{"status_code":0,"status_msg":""},"error_code":0,"errmsg":"ok","errors":[]}
          {"code":200,"success":true}
          {"status":"in_progress"}
          {"heartbeat":true}
          """)
  void takesNoWordOfSuccessForAnError(String body) {
    assertThat(Refusals.soundsLikeError(JsonText.read(bytes(body)).orElseThrow())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"choices":[],"error":null}
          {"type":"response.created","response":{"error":null}}
          {"message":{"content":"error"},"done":false}
          """)
  void takesNoAnswerForAnError(String body) {
    assertThat(Refusals.isError(JsonText.read(bytes(body)).orElseThrow())).isFalse();
  }

  @Test
  void neverPassesTheVendorsWordsOn() {
    String body =
        "{\"error\":{\"message\":\"Bad key sk-planted-1234\",\"type\":\"sk-planted-1234\"}}";

    for (int status = 300; status < 600; status++) {
      assertThat(Refusals.of(status, bytes(body)).toString()).doesNotContain("planted");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
