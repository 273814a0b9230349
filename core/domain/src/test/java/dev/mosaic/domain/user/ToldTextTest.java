package dev.mosaic.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.session.SignInOrigin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that vendors, issuers, gateways, containers and browsers tell, as people are shown them.
 */
class ToldTextTest {
  // By number, so that none of them stands in this file unseen.
  private static final List<Integer> UNSEEN =
      List.of(0x202E, 0x2066, 0x0000, 0x001B, 0x0085, 0xD800, 0xDC00, 0x000A, 0x000D, 0x2028);

  /** Something that keeps a text, and how it gives it back. */
  private record Told(String name, UnaryOperator<String> shown) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Told> whatIsTold() {
    return Stream.of(
        new Told("turn fault", text -> new TurnFault("agent_error", text).message()),
        new Told(
            "vendor's fault",
            text -> new ProviderFault(ProbeCode.BAD_RESPONSE, text, null).message()),
        new Told(
            "hint about a vendor",
            text -> new ProviderFault(ProbeCode.BAD_RESPONSE, "No.", text).hint()),
        new Told(
            "agent's fault",
            text -> new AgentFault(AgentFault.Code.CRASHED, text, "Try again.").message()),
        new Told("settings not taken", text -> SettingsApplication.failed(text).message()),
        new Told("notice", text -> new AnswerNotice("stream_broke", "a/b", text, null).message()),
        new Told("model of a notice", text -> new AnswerNotice("x", text, "No.", null).model()),
        new Told("model of an answer", text -> AnswerNotes.NONE.answeredBy(text).model()),
        new Told("check's message", text -> report(text, "id").message()),
        new Told("listed model's name", text -> listed("id", text).name()),
        new Told("model's name", text -> new Model("id", text, 1, 1).name()),
        new Told("model in the usage", text -> usage(text).model()),
        new Told("browser", text -> new SignInOrigin(null, text).browser()),
        new Told("claim", text -> String.valueOf(shown(text).get("name"))),
        new Told("claim's name", text -> shown(text).keySet().iterator().next()),
        new Told(
            "claim in a claim",
            text -> String.valueOf(((List<?>) shown(text).get("groups")).getFirst())));
  }

  @ParameterizedTest
  @MethodSource("whatIsTold")
  void standsOnOneLineWithoutWhatCannotBeSeen(Told told) {
    for (int sign : UNSEEN) {
      String shown = told.shown().apply("a" + Character.toString(sign) + "b");

      assertThat(shown).as("%x", sign).isIn("ab", "a b");
    }
  }

  @ParameterizedTest
  @MethodSource("whatIsTold")
  void isOfALengthThatPeopleRead(Told told) {
    String shown = told.shown().apply("🚀".repeat(5_000));

    assertThat(shown.codePointCount(0, shown.length())).isBetween(1, ShownText.MOST_TOLD);
    assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
  }

  @Test
  void namesAModelByItsIdWhereNothingIsLeftOfItsName() {
    assertThat(new Model("some-model", "\u202E\n", 1, 1).name()).isEqualTo("some-model");
    assertThat(listed("some-model", "\u202E\n").name()).isEqualTo("some-model");
  }

  @Test
  void offersNoModelWhoseIdHidesSomething() {
    for (int sign : UNSEEN) {
      String id = "a" + Character.toString(sign) + "b";

      assertThat(Model.canBeId(id)).as("%x", sign).isFalse();
      assertThat(report("Fine.", id).models()).as("%x", sign).isEmpty();
    }
  }

  @Test
  void showsManyAndDeepClaimsInPart() {
    Object deep = "bottom";
    for (int i = 0; i < 500; i++) {
      deep = Map.of("more", deep);
    }
    Map<String, Object> claims =
        Map.of("sub", "s", "deep", deep, "many", Collections.nCopies(5_000, "group"), "n", 7);

    Map<String, Object> shown = OidcClaims.of("https://issuer.test", claims).shown();

    assertThat(shown).containsEntry("n", 7);
    assertThat((List<?>) shown.get("many")).hasSizeLessThanOrEqualTo(100);
    assertThat(shown.get("deep").toString()).doesNotContain("bottom").hasSizeLessThan(200);
  }

  @Test
  void keepsLinesOfAnAnswerAndMakesHalfSignsWhole() {
    ChatMessage answer = ChatMessage.awaited(ConversationId.random(), Instant.EPOCH);

    String kept =
        answer.ended("a\n\tb\u0000\uD83D\n🚀", ChatMessage.Status.COMPLETE, null).content();

    assertThat(kept).isEqualTo("a\n\tb\uFFFD\n🚀");
  }

  private static Map<String, Object> shown(String text) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put(text, true);
    claims.putAll(Map.of("name", text, "groups", List.of(text), "sub", "s"));
    return OidcClaims.of("https://issuer.test", claims).shown();
  }

  private static ProbeReport report(String message, String model) {
    return new ProbeReport(
        ProbeCode.OK, message, null, 200, 1, List.of(listed(model, "x")), List.of(), Instant.EPOCH);
  }

  private static ProbeReport.FoundModel listed(String id, String name) {
    return new ProbeReport.FoundModel(id, name);
  }

  private static ModelUsage usage(String model) {
    return new ModelUsage(
        LocalDate.EPOCH, new ProviderName("vendor"), model, 1, 0, TokenUsage.NONE);
  }
}
