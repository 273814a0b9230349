package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** LangChain for Java. */
final class LangChain4jSdk implements Sdk {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String url;
  private final String token;

  LangChain4jSdk(String url, String token) {
    this.url = url;
    this.token = token;
  }

  @Override
  public ToolUse useTool() throws Exception {
    List<ChatMessage> messages = new ArrayList<>(List.of(UserMessage.from(ASK)));
    AiMessage called = answer(messages, null);
    messages.add(called);
    List<String> cities = new ArrayList<>();
    for (ToolExecutionRequest request : called.toolExecutionRequests()) {
      String city = MAPPER.readTree(request.arguments()).get("city").asText();
      cities.add(city);
      messages.add(ToolExecutionResultMessage.from(request, "21 degrees in " + city));
    }
    return new ToolUse(cities, answer(messages, null).text());
  }

  @Override
  public String beRefused() {
    return catchThrowable(() -> answer(List.of(UserMessage.from("x")), 9.0)).getMessage();
  }

  @Override
  public RunningCall begin(String word) {
    CompletableFuture<StreamingHandle> handle = new CompletableFuture<>();
    OpenAiStreamingChatModel.builder()
        .baseUrl(url)
        .apiKey(token)
        .modelName(MODEL)
        .build()
        .chat(
            ChatRequest.builder().messages(UserMessage.from("[slow] " + word)).build(),
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
                handle.complete(context.streamingHandle());
              }

              @Override
              public void onCompleteResponse(ChatResponse whole) {
                handle.completeExceptionally(new IllegalStateException("answered at once"));
              }

              @Override
              public void onError(Throwable trouble) {
                handle.completeExceptionally(trouble);
              }
            });
    return () -> handle.get().cancel();
  }

  private AiMessage answer(List<ChatMessage> messages, Double temperature) {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .baseUrl(url)
            .apiKey(token)
            .modelName(MODEL)
            .maxRetries(0)
            .temperature(temperature)
            .build();
    return model
        .chat(ChatRequest.builder().messages(messages).toolSpecifications(weather()).build())
        .aiMessage();
  }

  private static ToolSpecification weather() {
    return ToolSpecification.builder()
        .name("get_weather")
        .parameters(JsonObjectSchema.builder().addStringProperty("city").required("city").build())
        .build();
  }

  @Override
  public String toString() {
    return "langchain4j";
  }
}
