package dev.mosaic.domain.provider;

import static dev.mosaic.domain.provider.Samples.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedFactsTest {
  @Test
  void asksANewModelAsAnotherOfItsAccountWantsToBeAsked() {
    LearnedFacts facts =
        LearnedFacts.NONE.with(
            "a",
            ModelFacts.listed(true, false)
                .withTokenField(TokenField.MAX_COMPLETION_TOKENS)
                .refusing("stop")
                .refusingDeveloperRole()
                .withMaxTokens(100));

    ModelFacts other = facts.of("b");

    assertThat(other.tokenField()).isEqualTo(TokenField.MAX_COMPLETION_TOKENS);
    assertThat(other.refusedFields()).containsExactly("stop");
    assertThat(other.developerRoleRefused()).isTrue();
    // What a model can is its own.
    assertThat(other.maxTokens()).isNull();
    assertThat(other.reasoning()).isNull();
    assertThat(other.images()).isNull();
  }

  @Test
  void prefersWhatAModelItselfTaught() {
    LearnedFacts facts = lesson("a", "stop").with("b", ModelFacts.NONE.refusing("user"));

    assertThat(facts.of("b").refusedFields()).containsExactly("user");
    assertThat(facts.of("c").refusedFields()).as("first by name").containsExactly("stop");
  }

  @Test
  void keepsOnlyModelsOfWhichAnythingIsKnown() {
    LearnedFacts facts =
        new LearnedFacts(
            Map.of(
                "known",
                ModelFacts.listed(true, null),
                "not",
                ModelFacts.NONE,
                " ",
                ModelFacts.listed(true, null)));

    assertThat(facts.models()).containsOnlyKeys("known");
  }

  @Test
  void believesTheNewestCheckOfHowToAskAndKeepsWhatItDidNotLookAt() {
    LearnedFacts before =
        lesson("gone", "stop").with("a", ModelFacts.listed(true, false).refusing("stop"));

    LearnedFacts after =
        before.checkedAgain(
            LearnedFacts.NONE.with("a", ModelFacts.listed(null, true).refusing("user")));

    assertThat(after.of("a").refusedFields()).containsExactly("user");
    assertThat(after.of("a").reasoning()).isTrue();
    assertThat(after.of("a").images()).isTrue();
    assertThat(after.of("gone").refusedFields()).containsExactly("stop");
  }
}
