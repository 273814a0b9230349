package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.DeliveredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** OpenClaw in a container, started by the scripts of compose/agent. */
public final class OpenClawProgram implements AgentProgram {
  /** OpenClaw's own default. */
  static final int PORT = 18_789;

  private static final String HOME = "/home/node";
  private static final String STATE_NAME = ".openclaw";
  private static final String STATE = HOME + "/" + STATE_NAME;

  /** What Mosaic puts into the volume, relative to it. */
  private static final String DELIVERY = ".mosaic";

  private static final String TOKEN = "token";
  private static final String ENTRYPOINT = "entrypoint.sh";
  private static final String REFRESH = "refresh.mjs";
  private static final List<String> SCRIPTS = List.of(ENTRYPOINT, "entrypoint.mjs", REFRESH);

  private static final int FOLDER_MODE = 0700;
  private static final int TOKEN_MODE = 0400;
  private static final int SCRIPT_MODE = 0500;

  /** The image of the release Mosaic is tested with, as pinned beside the local image's recipe. */
  public static String upstreamImage() {
    return resource("upstream-image").strip();
  }

  @Override
  public String home() {
    return HOME;
  }

  @Override
  public String stateFolder() {
    return STATE;
  }

  /**
   * OpenClaw notes in its state which process on which host owns it, and takes over at once from
   * one of the same host that is gone; what another host left behind, such as a killed container
   * named by its id, it lets be for five minutes.
   */
  @Override
  public String hostName() {
    return "agent";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public List<String> startCommand() {
    return List.of("sh", delivered(ENTRYPOINT));
  }

  @Override
  public List<String> environment(ContainerSpec spec) {
    return List.of(
        "AGENT_ID=" + spec.agent().value(),
        "AGENT_TYPE=" + spec.agent().type().label(),
        "AGENT_TOKEN_FILE=" + delivered(TOKEN),
        "MOSAIC_API_URL=" + spec.mosaic().url(),
        "HOME=" + HOME,
        "TMPDIR=/tmp",
        "XDG_CACHE_HOME=" + STATE + "/cache",
        "OPENCLAW_HOME=" + HOME,
        "OPENCLAW_STATE_DIR=" + STATE,
        "OPENCLAW_CONFIG_PATH=" + STATE + "/openclaw.json",
        "OPENCLAW_WORKSPACE_DIR=" + STATE + "/workspace",
        "OPENCLAW_NO_RESPAWN=1",
        "OPENCLAW_SKIP_CHANNELS=1",
        "OPENCLAW_DISABLE_BONJOUR=1",
        "OPENCLAW_NO_AUTO_UPDATE=1");
  }

  @Override
  public List<DeliveredFile> files(SecretText token) {
    String folder = STATE_NAME + "/" + DELIVERY;
    List<DeliveredFile> files = new ArrayList<>();
    files.add(DeliveredFile.folder(STATE_NAME, FOLDER_MODE));
    files.add(DeliveredFile.folder(folder, FOLDER_MODE));
    files.add(new DeliveredFile(folder + "/" + TOKEN, TOKEN_MODE, token));
    for (String script : SCRIPTS) {
      SecretText content = new SecretText(resource(script));
      files.add(new DeliveredFile(folder + "/" + script, SCRIPT_MODE, content));
    }
    return files;
  }

  /** The token is in none of its arguments: it is in a file. */
  @Override
  public List<String> refreshCommand() {
    return List.of("node", delivered(REFRESH));
  }

  @Override
  public List<String> undoRefreshCommand() {
    return List.of("node", delivered(REFRESH), "--undo");
  }

  @Override
  public List<String> resetCommand(String stamp) {
    return List.of("sh", "-c", resource("reset-files.sh"), "reset-files", STATE, stamp);
  }

  private static String delivered(String file) {
    return STATE + "/" + DELIVERY + "/" + file;
  }

  private static String resource(String name) {
    try (InputStream in = OpenClawProgram.class.getResourceAsStream("agent/" + name)) {
      if (in == null) {
        throw new IOException("the server was built without agent/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
