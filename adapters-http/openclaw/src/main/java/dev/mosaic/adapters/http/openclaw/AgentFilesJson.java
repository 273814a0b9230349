package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.domain.settings.AgentSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The files a container's agent begins with, by their paths in the state folder. */
public final class AgentFilesJson {
  // More tries would only hold the person up: Mosaic, and then the gateway, try other models.
  private static final String NO_RETRIES =
      """
      {"retry":{"provider":{"maxRetries":0}}}
      """;
  private static final String AGENTS = resource("AGENTS.md");
  private static final String SOUL = resource("SOUL.md");

  private AgentFilesJson() {}

  public static Map<String, Object> of(AgentSetup setup) {
    String soul = setup.personality().isBlank() ? SOUL : setup.personality();
    return Map.of(
        "files",
        List.of(
            file("workspace/SOUL.md", soul),
            file("workspace/AGENTS.md", AGENTS),
            file("agents/main/agent/settings.json", NO_RETRIES)));
  }

  private static Map<String, Object> file(String path, String content) {
    return Map.of("path", path, "content", content);
  }

  private static String resource(String name) {
    try (InputStream in = AgentFilesJson.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
