package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ConversationTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Planning a trip to Rome     | Planning a trip to Rome",
        "\"Planning a trip\"         | Planning a trip",
        "„Eine Reise nach Rom“       | Eine Reise nach Rom",
        "« Un voyage à Rome »        | Un voyage à Rome",
        "「ローマへの旅」              | ローマへの旅",
        "Planning a trip.            | Planning a trip",
        "\"Planning a trip.\"        | Planning a trip",
        "旅行计划。                    | 旅行计划",
        "And then …                  | And then …",
        "And then...                 | And then...",
        "What is a monad?            | What is a monad?",
        "# Planning a trip           | Planning a trip",
        "**Planning a trip**         | Planning a trip",
        "Title: Planning a trip      | Planning a trip",
        "**Titel:** Eine Reise       | Eine Reise",
        "~\n\n  Planning a trip\n\nIt says what it is about.~ | Planning a trip",
        "~<think>A trip, maybe.\nYes.</think>\n\nPlanning a trip~ | Planning a trip",
        "Planning\ta\u202Etrip       | Planning atrip",
        "Ada's notes                 | Ada's notes",
      })
  void readsTheTitleAlone(String answer, String title) {
    assertThat(TitleText.read(answer)).contains(new ConversationTitle(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "\"\"",
        "...",
        "\u200B",
        "Here is a title for you:",
        "<think>A trip, or rather a journey, or",
      })
  void takesNothingElseForOne(String answer) {
    assertThat(TitleText.read(answer)).isEmpty();
  }

  @Test
  void takesNoAnswerForOneThatIsTooLong() {
    assertThat(TitleText.read("word ".repeat(24).strip())).isPresent();
    assertThat(TitleText.read("word ".repeat(25))).isEmpty();
  }
}
