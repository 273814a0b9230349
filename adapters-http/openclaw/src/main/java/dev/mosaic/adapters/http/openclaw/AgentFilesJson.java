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
  // Mosaic asks other models itself and refuses in a way that is never retried. What is left is
  // that Mosaic went away in the middle of an answer: the gateway then asks again for 90 s.
  private static final int RETRIES_OF_MOSAIC = 8;
  // More tries would only hold the person up: the gateway tries other models.
  private static final int RETRIES_OF_VENDORS = 0;
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
            file("agents/main/agent/settings.json", settings(setup))));
  }

  private static String settings(AgentSetup setup) {
    int retries = setup.throughMosaic() ? RETRIES_OF_MOSAIC : RETRIES_OF_VENDORS;
    return "{\"retry\":{\"provider\":{\"maxRetries\":%d}}}\n".formatted(retries);
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
