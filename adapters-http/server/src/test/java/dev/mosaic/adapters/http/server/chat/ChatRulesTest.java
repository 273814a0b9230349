package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.testkit.agent.ReplyScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call of a program may ask for. */
class ChatRulesTest {
  private static final HttpWorld WORLD = HttpWorld.started();
  private static final Browser ADA = WORLD.adminWithProvider();
  private static final Browser PROGRAM = Program.of(WORLD, ADA);
  private static final String PICTURE = "data:image/png;base64,AAAA";

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "temperature | 9 | out_of_range",
        "temperature | -0.1 | out_of_range",
        "temperature | \"hot\" | wrong_type",
        "top_p | 1.01 | out_of_range",
        "frequency_penalty | 3 | out_of_range",
        "presence_penalty | -2.5 | out_of_range",
        "seed | 1.5 | wrong_type",
        "max_tokens | -1 | out_of_range",
        "max_tokens | 0 | out_of_range",
        "max_tokens | 1e30 | out_of_range",
        "max_completion_tokens | 1.5 | wrong_type",
        "max_completion_tokens | true | wrong_type",
        "model | 7 | wrong_type",
        "stream | \"yes\" | wrong_type",
        "stream_options | [] | wrong_type",
        "store | 1 | wrong_type",
        "conversationId | 7 | wrong_type",
        "stop | [\"a\",\"b\",\"c\",\"d\",\"e\"] | too_many",
        "stop[1] | [\"a\",\"\"] | wrong_type",
        "stop | {} | wrong_type",
        "response_format | \"json\" | wrong_type",
        "response_format.type | {\"type\":\"yaml\"} | unknown_value",
        "tools | {} | wrong_type",
        "tools[0] | [1] | wrong_type",
        "tools[0].type | [{\"type\":\"code_interpreter\"}] | not_served",
        "tools[0].function | [{\"type\":\"function\"}] | required",
        "tools[0].function.name | [{\"type\":\"function\",\"function\":{}}] | required",
        "tools[1].function.name |"
            + " [{\"type\":\"function\",\"function\":{\"name\":\"f\"}},"
            + "{\"type\":\"function\",\"function\":{\"name\":\" f\"}}] | repeated",
        "tool_choice | \"always\" | unknown_value",
        "tool_choice | \"required\" | unknown_tool",
        "tool_choice.type | {\"type\":\"allowed_tools\"} | not_served",
        "tool_choice.function.name |"
            + " {\"type\":\"function\",\"function\":{\"name\":\"x\"}} | unknown_tool",
        "n | 2 | not_served",
        "n | 0 | out_of_range",
        "logprobs | true | not_served",
        "top_logprobs | 3 | not_served",
        "logit_bias | {\"50256\":-100} | not_served",
        "modalities | [\"text\",\"audio\"] | not_served",
        "audio | {\"voice\":\"alloy\"} | not_served",
        "functions | [] | not_served",
        "function_call | \"auto\" | not_served",
        "web_search_options | {} | not_served",
        "messages | {} | wrong_type",
        "messages | [] | required",
        "messages[0] | [7] | wrong_type",
        "messages[0].role | [{\"role\":\"narrator\",\"content\":\"x\"}] | unknown_value",
        "messages[0].role | [{\"content\":\"x\"}] | required",
        "messages[0].content | [{\"role\":\"user\",\"content\":7}] | wrong_type",
        "messages[0].content | [{\"role\":\"user\",\"content\":null}] | required",
        "messages | [{\"role\":\"system\",\"content\":\"x\"}] | required",
      })
  void refusesWhatTheGatewayWouldRefuseOrLeaveOut(String field, String value, String code) {
    String member = field.split("[.\\[]", 2)[0];
    String messages =
        member.equals("messages") ? "" : "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],";

    Answer answer = PROGRAM.post(Program.CHAT, "{%s\"%s\":%s}".formatted(messages, member, value));

    assertRefused(answer, field, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        ".type | {\"type\":\"file\",\"file\":{\"file_id\":\"x\"}} | not_served",
        ".type | {\"type\":\"input_audio\",\"input_audio\":{}} | not_served",
        ".type | {\"type\":\"video_url\"} | not_served",
        ".type | {\"type\":\"hologram\"} | not_served",
        ".type | {\"text\":\"x\"} | required",
        ".text | {\"type\":\"text\"} | required",
        ".text | {\"type\":\"text\",\"text\":7} | wrong_type",
        ".image_url.url | {\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x.test/a.png\"}}"
            + " | not_served",
        ".image_url | {\"type\":\"image_url\",\"image_url\":\"http://x.test/a.png\"} | not_served",
        ".image_url.url | {\"type\":\"image_url\",\"image_url\":{\"url\":\"data:,x\"}} |"
            + " bad_format",
        ".image_url.url | {\"type\":\"image_url\",\"image_url\":{}} | required",
        ".image_url | {\"type\":\"image_url\"} | required",
      })
  void refusesPartsTheGatewayWouldRefuseOrLeaveOut(String path, String part, String code) {
    String body =
        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"x\"},%s]}]}";

    Answer answer = PROGRAM.post(Program.CHAT, body.formatted(part));

    assertRefused(answer, "messages[0].content[1]" + path, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tools\":null,\"temperature\":null,\"max_tokens\":null,\"stop\":null,\"n\":null",
        "\"n\":1,\"logprobs\":false,\"logit_bias\":{},\"modalities\":[\"text\"]",
        "\"temperature\":2,\"top_p\":0,\"seed\":-7,\"max_tokens\":1,\"stop\":\"x\"",
        "\"reasoning_effort\":\"high\",\"parallel_tool_calls\":true,\"service_tier\":\"auto\"",
        "\"response_format\":{\"type\":\"json_object\"},\"something_new\":{\"a\":[1]}",
        "\"metadata\":{\"a\":\"b\"},\"user\":\"me\",\"store\":true,\"tools\":[]",
      })
  void takesTheRest(String members) {
    String body =
        """
        {"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},
         {"type":"image_url","image_url":{"url":"%s","detail":"low"}}]}],%s}
        """;

    PROGRAM.post(Program.CHAT, body.formatted(PICTURE, members)).expect(200);
  }

  @Test
  void passesUnknownMembersOnAndNullsNot() {
    PROGRAM
        .post(
            Program.CHAT,
            """
            {"messages":[{"role":"user","content":"Hi"}],"tools":null,"something_new":{"a":[1]}}
            """)
        .expect(200);

    assertThat(lastBody()).contains("\"something_new\":{\"a\":[1]}").doesNotContain("tools");
  }

  @Test
  void theGatewaysOwnRefusalIsTheClientsToReadAndLeavesNoConversation() {
    String before = PROGRAM.get("/api/chat/conversations?origin=program").json("meta.total");
    for (boolean stream : new boolean[] {false, true}) {
      WORLD.channel.willReply(
          ReplyScript.refusing(
              400, new TurnFault(TurnFault.INVALID_REQUEST, "Invalid image_url content.")));

      Answer answer =
          PROGRAM.post(
              Program.CHAT,
              "{\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"
                  .formatted(stream));

      answer.expectProblem(400, "validation_failed");
      assertThat(answer.json("error.message")).isEqualTo("Invalid image_url content.");
    }
    assertThat(PROGRAM.get("/api/chat/conversations?origin=program").json("meta.total"))
        .isEqualTo(before);
  }

  private static void assertRefused(Answer answer, String field, String code) {
    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo(field);
    assertThat(answer.json("errors.0.code")).isEqualTo(code);
    assertThat(answer.json("error.param")).isEqualTo(field);
  }

  private static String lastBody() {
    return new String(
        WORLD.channel.lastTurn().request().body(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
