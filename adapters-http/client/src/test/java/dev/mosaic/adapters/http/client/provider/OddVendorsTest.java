package dev.mosaic.adapters.http.client.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Vendors that are odd and mean well: a check finds them good, and agents can chat with them. */
@Timeout(60)
class OddVendorsTest {
  private static final List<VendorFault> WELL_MEANT =
      List.of(
          VendorFault.NO_STREAM_OPTIONS,
          VendorFault.EXTRA_FORBIDDEN,
          VendorFault.ONLY_MAX_TOKENS,
          VendorFault.BAD_REQUEST_UNNAMED,
          VendorFault.NO_DEVELOPER,
          VendorFault.SMALL_LIMIT,
          VendorFault.CONTENT_PARTS,
          VendorFault.NEVER_ENDS,
          VendorFault.KEEP_ALIVE_EVENTS,
          VendorFault.BABBLE,
          VendorFault.WRONG_TYPE,
          VendorFault.GZIP,
          VendorFault.BARE_LIST,
          VendorFault.LONG_LIST,
          VendorFault.WANTS_THOUGHTS_BACK);

  private VendorWorld world = new VendorWorld(ApiType.OPENAI_COMPLETIONS);

  @AfterEach
  void close() {
    world.close();
  }

  static Stream<Arguments> oddities() {
    return WELL_MEANT.stream()
        .flatMap(
            oddity -> Stream.of(ApiType.values()).map(protocol -> Arguments.of(oddity, protocol)))
        .filter(
            each ->
                each.get()[0] != VendorFault.ONLY_MAX_TOKENS
                    || each.get()[1] != ApiType.ANTHROPIC_MESSAGES);
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void areFoundGoodAndAnswerAgents(VendorFault oddity, ApiType protocol) {
    world.close();
    world = new VendorWorld(protocol);
    world.vendor.fault(oddity);

    ProbeReport report = world.probe.probe(world.draft());
    String answer = chat(protocol, ModelFacts.NONE);

    assertThat(report.code()).isEqualTo(ProbeCode.OK);
    assertThat(report.models()).isNotEmpty();
    assertThat(answer).contains("Answer ", "ok.").doesNotContain("keepalive", "half", "heartbeat");
  }

  @Test
  void areAskedAtOnceInTheWayThatWasLearned() {
    for (VendorFault oddity :
        List.of(
            VendorFault.NO_STREAM_OPTIONS,
            VendorFault.EXTRA_FORBIDDEN,
            VendorFault.BAD_REQUEST_UNNAMED)) {
      world.vendor.reset();
      world.vendor.fault(oddity);
      ModelFacts learned = world.probe.probe(world.draft()).learned().of("scripted-small");
      int before = world.vendor.requests().size();

      chat(ApiType.OPENAI_COMPLETIONS, learned);

      assertThat(world.vendor.requests()).as(oddity.label()).hasSize(before + 1);
    }
  }

  @Test
  void teachWhatTheyRefuse() {
    world.vendor.fault(VendorFault.EXTRA_FORBIDDEN);
    world.vendor.fault(VendorFault.NO_STREAM_OPTIONS, "/chat/completions", 1);

    ModelFacts learned = world.probe.probe(world.draft()).learned().of("scripted-small");

    assertThat(learned.tokenField()).isEqualTo(TokenField.MAX_TOKENS);
    assertThat(learned.refusedFields()).containsExactly("stream_options");
  }

  @Test
  void teachTheLongestAnswerAndTheRoleTheyTake() {
    world.vendor.fault(VendorFault.SMALL_LIMIT);

    try (VendorAnswer answer = ask(ApiType.OPENAI_COMPLETIONS, ModelFacts.NONE, 64_000)) {
      readOn(answer);
      assertThat(answer.learned().maxTokens()).isEqualTo(ScriptedVendor.MAX_TOKENS);
    }
    world.vendor.reset();
    world.vendor.fault(VendorFault.NO_DEVELOPER);
    VendorCall developer = call(ApiType.OPENAI_COMPLETIONS, ModelFacts.NONE, 100, "developer");
    try (VendorAnswer answer = world.caller.ask(developer)) {
      assertThat(readOn(answer)).contains("ok.");
      assertThat(answer.learned().developerRoleRefused()).isTrue();
    }
    assertThat(world.vendor.requests().getLast().body()).doesNotContain("developer");
  }

  @Test
  void teachThatAModelThinks() {
    world.vendor.fault(VendorFault.WANTS_THOUGHTS_BACK);

    ProbeReport report = world.probe.probe(world.draft());

    assertThat(report.learned().of("scripted-small").reasoning()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void areNotAskedAgainForWhatLiesInTheCall(ApiType protocol) {
    world.close();
    world = new VendorWorld(protocol);
    world.vendor.fault(VendorFault.CONTEXT_TOO_LONG);

    VendorFailed failure =
        catchThrowableOfType(VendorFailed.class, () -> ask(protocol, ModelFacts.NONE, 100).close());

    assertThat(failure.refusal()).isPresent();
    assertThat(world.vendor.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void refusalsUnderAStatusOfSuccessMeanTheSameToChecksAndChats(ApiType protocol) {
    world.close();
    world = new VendorWorld(protocol);
    world.vendor.fault(VendorFault.ERROR_IN_SUCCESS);

    ProbeReport report = world.probe.probe(world.draft());
    ProbeReport named = world.probe.probe(world.asking("scripted-small"));
    VendorFailed failure =
        catchThrowableOfType(VendorFailed.class, () -> ask(protocol, ModelFacts.NONE, 100).close());

    assertThat(report.code()).isEqualTo(ProbeCode.AUTH_INVALID);
    assertThat(named.code()).isEqualTo(ProbeCode.AUTH_INVALID);
    assertThat(failure.fault().code()).isEqualTo(ProbeCode.AUTH_INVALID);
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void thoughtsThatUseUpTheLimitAreNamedByChecksAndChats(ApiType protocol) {
    world.close();
    world = new VendorWorld(protocol);
    world.vendor.fault(VendorFault.ONLY_THOUGHTS);

    ProbeReport report = world.probe.probe(world.draft());
    VendorFailed failure =
        catchThrowableOfType(VendorFailed.class, () -> ask(protocol, ModelFacts.NONE, 100).close());

    assertThat(report.code()).isEqualTo(ProbeCode.OUTPUT_LIMIT);
    assertThat(report.hint()).contains("Settings → Providers");
    assertThat(failure.fault().code()).isEqualTo(ProbeCode.OUTPUT_LIMIT);
  }

  @Test
  void areReadToTheSevenHundredthModel() {
    world.vendor.fault(VendorFault.LONG_LIST);

    assertThat(world.probe.probe(world.draft()).models()).hasSize(700);
  }

  @Test
  void keepCallsWithinWhatWasAllowedHoweverOftenTheyRefuse() {
    world.vendor.fault(VendorFault.UNPROCESSABLE);

    assertThatThrownBy(() -> ask(ApiType.OPENAI_COMPLETIONS, ModelFacts.NONE, 9).close())
        .isInstanceOf(VendorFailed.class);

    assertThat(world.vendor.requests())
        .filteredOn(request -> request.method().equals("POST"))
        .hasSize(2)
        .extracting(VendorRequest::model)
        .containsOnly("scripted-small");
  }

  private String chat(ApiType protocol, ModelFacts facts) {
    try (VendorAnswer answer = ask(protocol, facts, 20_000)) {
      return readOn(answer);
    }
  }

  private VendorAnswer ask(ApiType protocol, ModelFacts facts, int longest) {
    return world.caller.ask(call(protocol, facts, longest, "system"));
  }

  private VendorCall call(ApiType protocol, ModelFacts facts, int longest, String role) {
    String body =
        new String(
            Protocols.of(protocol).sample("scripted-small", longest), StandardCharsets.UTF_8);
    return new VendorCall(
        protocol,
        new HttpUrl(world.vendor.baseUrl(protocol)),
        new SecretText(world.vendor.key()),
        PrivateHosts.all(),
        "scripted-small",
        true,
        body.replace("\"role\":\"system\"", "\"role\":\"" + role + "\"")
            .getBytes(StandardCharsets.UTF_8),
        Duration.ofSeconds(5),
        facts);
  }

  private static String readOn(VendorAnswer answer) {
    StringBuilder all = new StringBuilder();
    for (Optional<byte[]> bytes = answer.next(); bytes.isPresent(); bytes = answer.next()) {
      all.append(new String(bytes.get(), StandardCharsets.UTF_8));
    }
    return all.toString();
  }
}
