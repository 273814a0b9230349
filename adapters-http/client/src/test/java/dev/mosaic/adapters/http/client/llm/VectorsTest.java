package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How vendors are asked for vectors, and what of their answers goes on. */
@Timeout(30)
class VectorsTest {
  private static final String BODY = "{\"model\":\"mine/v\",\"input\":[\"one\",\"two\"]}";

  private final ScriptedVendor other = ScriptedVendor.start();
  private final RawVendor raw = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    raw.close();
    other.close();
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI_COMPLETIONS, /v1/embeddings",
    "OPENAI_RESPONSES, /v1/embeddings",
    "OLLAMA, /v1/embeddings"
  })
  void asksWhereTheProtocolHasThemWithTheVendorsOwnNameOfTheModel(ApiType api, String path) {
    try (VendorAnswer answer = vendor.ask(Calls.vectors(api, other.baseUrl(api), BODY, "mine/v"))) {
      assertThat(Calls.readOn(answer)).contains("\"model\":\"mine/v\"").contains("\"index\":1");
    }

    assertThat(other.requests().getLast().path()).isEqualTo(path);
    assertThat(other.requests().getLast().body()).isEqualTo(BODY.replace("mine/v", Calls.MODEL));
  }

  @Test
  void passesOnBase64AsItIs() {
    String body = BODY.replace("}", ",\"encoding_format\":\"base64\"}");
    ApiType api = ApiType.OPENAI_COMPLETIONS;

    try (VendorAnswer answer = vendor.ask(Calls.vectors(api, other.baseUrl(api), body, "m"))) {
      assertThat(Calls.readOn(answer)).contains("\"embedding\":\"AACAPgAAAL8=\"");
    }
  }

  @Test
  void keepsEveryDigitAndMemberOfTheAnswer() {
    String said =
        " { \"x\":{\"model\":\"inner\"}, \"data\":[{\"embedding\":[1e-7, -0.10000000000000000555]}]"
            + ", \"model\" : \"theirs\" ,\"usage\":{\"prompt_tokens\":3,\"total_tokens\":3}}";

    assertThat(answerTo(said)).isEqualTo(said.replace("\"theirs\"", "\"mine/\\\"v\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"prompt_tokens\":3,\"total_tokens\":4} | 3 | false",
        "{\"total_tokens\":4} | 4 | false",
        "{\"prompt_tokens\":-5} | 0 | false",
        "{\"prompt_tokens\":1e30} | 1000000000000000 | false",
        "{\"prompt_tokens\":\"3\"} | 10 | true",
        "null | 10 | true",
        "[] | 10 | true"
      })
  void countsWhatTheVendorReportsAndGuessesOtherwise(String usage, long input, boolean estimated) {
    raw.answering(
        call -> call.whole(200, "application/json", "{\"data\":[],\"usage\":" + usage + "}"));

    try (VendorAnswer answer = vendor.ask(toRaw())) {
      assertThat(answer.usage()).isEqualTo(new TokenUsage(input, 0, 0, 0, estimated));
    }
  }

  @Test
  void cutsTheKeyOutWhereverItIsQuoted() {
    String key = VendorSettings.KEY;

    String answer =
        answerTo(
            "{\"data\":[{\"embedding\":[1],\"note\":\"for \\u0073"
                + key.substring(1)
                + "\"}],\""
                + key
                + "\":\""
                + key
                + "\"}");

    assertThat(answer).doesNotContain(key.substring(1)).contains("[key removed by Mosaic]");
    assertThat(JsonText.read(answer.getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"data\":{}}",
        "{\"data\":[",
        "{\"data\":[]} x",
        "<html>",
        "",
        "{\"data\":[1,}"
      })
  void whatIsNoSuchAnswerIsNone(String said) {
    raw.answering(call -> call.whole(200, "application/json", said));

    assertThat(failure().fault().code()).isEqualTo(ProbeCode.BAD_RESPONSE);
  }

  @Test
  void anAnswerLongerThanAnyIsNone() {
    String numbers = "0.1,".repeat(Calls.IMPATIENT.wholeBytes() / 4) + "0.1";
    raw.answering(
        call ->
            call.whole(200, "application/json", "{\"data\":[{\"embedding\":[" + numbers + "]}]}"));

    assertThat(failure().fault().message()).contains("longer than any answer");
  }

  @Test
  void anErrorUnderAStatusOfSuccessIsOne() {
    raw.answering(
        call ->
            call.whole(
                200,
                "application/json",
                "{\"error\":{\"message\":\"Incorrect API key provided\",\"code\":401}}"));

    assertThat(failure().fault().code()).isEqualTo(ProbeCode.AUTH_INVALID);
  }

  @Test
  void aRefusalIsNotAskedAgainWithoutWhatWasAsked() {
    raw.answering(
        call ->
            call.whole(
                400,
                "application/json",
                "{\"error\":{\"message\":\"Unknown parameter: 'dimensions'.\"}}"));

    assertThat(failure().refusal()).isPresent();
    assertThat(raw.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORIZED, AUTH_INVALID",
    "PAYMENT_REQUIRED, NO_CREDIT",
    "QUOTA, NO_CREDIT",
    "RATE_LIMITED, RATE_LIMITED",
    "BROKEN, PROVIDER_DOWN",
    "HANG, TIMEOUT",
    "DROP, BAD_RESPONSE"
  })
  void reportsWhatIsWrongAsOfAnyCall(VendorFault fault, ProbeCode code) {
    other.fault(fault);
    ApiType api = ApiType.OPENAI_COMPLETIONS;

    VendorFailed failure =
        catchThrowableOfType(
            VendorFailed.class,
            () -> vendor.ask(Calls.vectors(api, other.baseUrl(api), BODY, "mine/v")).close());

    assertThat(failure.fault().code()).isEqualTo(code);
    assertThat(failure.fault().toString()).doesNotContain(other.key());
  }

  @Test
  void interruptingTheCallerHangsUpOnTheVendor() throws Exception {
    FutureTask<VendorFailed> asking = new FutureTask<>(this::failure);
    Thread caller = Thread.startVirtualThread(asking);
    raw.awaitRequest();

    caller.interrupt();

    assertThat(raw.seesHangUp(1_000)).isTrue();
    assertThat(asking.get(1, TimeUnit.SECONDS).spent().input()).isPositive();
  }

  private String answerTo(String said) {
    raw.answering(call -> call.whole(200, "application/json", said));
    try (VendorAnswer answer = vendor.ask(toRaw())) {
      return Calls.readOn(answer);
    }
  }

  private VendorFailed failure() {
    return catchThrowableOfType(VendorFailed.class, () -> vendor.ask(toRaw()).close());
  }

  private VendorCall toRaw() {
    return Calls.vectors(ApiType.OPENAI_COMPLETIONS, raw.url(), BODY, "mine/\"v");
  }
}
