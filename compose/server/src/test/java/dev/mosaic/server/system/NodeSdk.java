package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** One of the SDKs of {@code compose/server/sdk}, in a process of Node's. */
record NodeSdk(String name, String url, String token) implements Sdk {
  private static final Path FOLDER = Path.of("sdk");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  NodeSdk {
    assertThat(Files.exists(FOLDER.resolve("node_modules")))
        .as("./mosaic test, or npm ci in compose/server/sdk, brings the SDKs")
        .isTrue();
  }

  @Override
  public ToolUse useTool() throws Exception {
    JsonNode said = said(start("tool", ""));
    return new ToolUse(
        StreamSupport.stream(said.get("answered").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        said.get("said").asText());
  }

  @Override
  public String beRefused() throws Exception {
    return said(start("error", "")).get("error").asText();
  }

  @Override
  public RunningCall begin(String word) throws Exception {
    Process process = start("stop", word);
    return new RunningCall() {
      @Override
      public void stop() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
      }

      @Override
      public void awaitEnd() throws Exception {
        assertThat(said(process).get("stopped").asBoolean()).isTrue();
      }
    };
  }

  /** Has two texts turned into vectors; one line of JSON. */
  String embed() throws Exception {
    return said(start("embed", "")).toString();
  }

  private Process start(String task, String word) throws IOException {
    return new ProcessBuilder("node", "calls.mjs", name, task, url, token, word)
        .directory(FOLDER.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static JsonNode said(Process process) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return MAPPER.readTree(said.lines().reduce((first, last) -> last).orElseThrow());
  }

  @Override
  public String toString() {
    return name;
  }
}
