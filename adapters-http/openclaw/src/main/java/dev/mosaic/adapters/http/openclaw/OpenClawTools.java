package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.domain.agent.AgentEgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agent's model may call: the tools named here and the functions of the program that asks,
 * all of them in plain sight.
 *
 * <p>By default OpenClaw hides nearly all behind a search for tools, functions of programs too, and
 * has its own administration among them. The list is one of names that are let in, so what a later
 * OpenClaw adds stays out until somebody has looked at it.
 */
final class OpenClawTools {
  private static final List<String> EVERYWHERE =
      List.of(
          // Its files: ls, read, write, edit, apply_patch.
          "group:fs",
          // Its programs. Not `group:runtime`: that also has `secrets`, which asks people for
          // passwords by a page that is switched off here.
          "exec",
          "process",
          // What it remembers, of the plugin memory-core.
          "memory_search",
          "memory_get",
          // The time, its model, its context.
          "session_status",
          // Parts of its work for agents it makes itself, and what comes of them.
          "sessions_spawn",
          "sessions_yield",
          "subagents",
          // A plan of its work, which its owner sees ticked off.
          "progress_card",
          // Pictures among its files.
          "view_image");

  /** Of use only where there is a way out. */
  private static final List<String> WITH_A_WAY_OUT = List.of("web_fetch");

  private OpenClawTools() {}

  /** The part `tools` of the configuration. */
  static Map<String, Object> of(AgentEgress egress) {
    List<String> allowed = new ArrayList<>(EVERYWHERE);
    if (egress.internet()) {
      allowed.addAll(WITH_A_WAY_OUT);
    }
    Map<String, Object> tools = new LinkedHashMap<>();
    tools.put("toolSearch", false);
    tools.put("allow", allowed);
    return tools;
  }
}
