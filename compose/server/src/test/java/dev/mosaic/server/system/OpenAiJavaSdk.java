package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** OpenAI's own SDK for Java, with chat completions. */
final class OpenAiJavaSdk implements Sdk {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OpenAIClient client;

  OpenAiJavaSdk(String url, String token) {
    client = OpenAIOkHttpClient.builder().baseUrl(url).apiKey(token).maxRetries(0).build();
  }

  @Override
  public ToolUse useTool() throws Exception {
    ChatCompletionCreateParams.Builder call = asking(ASK).addTool(weather());
    ChatCompletionMessage called = answer(call);
    call.addMessage(called);
    List<String> cities = new ArrayList<>();
    for (var toolCall : called.toolCalls().orElseThrow()) {
      ChatCompletionMessageFunctionToolCall function = toolCall.asFunction();
      String city = MAPPER.readTree(function.function().arguments()).get("city").asText();
      cities.add(city);
      call.addMessage(
          ChatCompletionToolMessageParam.builder()
              .toolCallId(function.id())
              .content("21 degrees in " + city)
              .build());
    }
    return new ToolUse(cities, answer(call).content().orElseThrow());
  }

  @Override
  public String beRefused() {
    return catchThrowableOfType(
            OpenAIServiceException.class, () -> answer(asking("x").temperature(9.0)))
        .getMessage();
  }

  @Override
  @SuppressWarnings("MustBeClosed") // closing it is how the call is stopped
  public RunningCall begin(String word) {
    StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(asking("[slow] " + word).build());
    stream.stream().iterator().next();
    return stream::close;
  }

  private ChatCompletionMessage answer(ChatCompletionCreateParams.Builder call) {
    return client.chat().completions().create(call.build()).choices().getFirst().message();
  }

  private static ChatCompletionCreateParams.Builder asking(String text) {
    return ChatCompletionCreateParams.builder().model(MODEL).addUserMessage(text);
  }

  private static ChatCompletionFunctionTool weather() {
    return ChatCompletionFunctionTool.builder()
        .function(
            FunctionDefinition.builder()
                .name("get_weather")
                .parameters(
                    FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty(
                            "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                        .build())
                .build())
        .build();
  }

  @Override
  public String toString() {
    return "openai-java";
  }
}
