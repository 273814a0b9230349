package dev.mosaic.adapters.docker;

import dev.mosaic.ports.agent.ContainerSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are inside an agent's container, and what its environment says. The environment
 * shows in `docker inspect`, so no secret is in it.
 */
final class AgentLayout {
  static final int UID = 1000;
  static final String USER = UID + ":" + UID;
  static final String HOME = "/home/node";

  /**
   * The same in every container of an agent. OpenClaw notes in its state which process on which
   * host owns it, and takes over at once from one of the same host that is gone; what another host
   * left behind, such as a killed container named by its id, it lets be for five minutes.
   */
  static final String HOST_NAME = "agent";

  static final String STATE_NAME = ".openclaw";

  /** Where the agent's volume is mounted: everything that outlives the container. */
  static final String STATE = HOME + "/" + STATE_NAME;

  /** What Mosaic puts into the volume, relative to it. */
  static final String DELIVERY = ".mosaic";

  static final String TOKEN = "token";

  /** Has a running agent fetch its settings again. */
  static final String REFRESH = "refresh.mjs";

  /** The first of them starts the agent. */
  static final List<String> SCRIPTS = List.of("entrypoint.sh", "entrypoint.mjs", REFRESH);

  private AgentLayout() {}

  static List<String> command() {
    return List.of("sh", STATE + "/" + DELIVERY + "/" + SCRIPTS.getFirst());
  }

  /** The token is in none of its arguments: it is in a file. */
  static String[] refreshCommand(String... options) {
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(STATE + "/" + DELIVERY + "/" + REFRESH);
    command.addAll(List.of(options));
    return command.toArray(String[]::new);
  }

  static List<String> environment(ContainerSpec spec) {
    return List.of(
        "AGENT_ID=" + spec.agent().value(),
        "AGENT_TYPE=" + spec.agent().type().label(),
        "AGENT_TOKEN_FILE=" + STATE + "/" + DELIVERY + "/" + TOKEN,
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
}
