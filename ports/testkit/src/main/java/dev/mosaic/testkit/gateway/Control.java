package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What another process can ask and set: `/_control/runs` and `/_control/requests` answer the
 * record, `/_control/forget` empties it, `/_control/hold` holds every script that asks for it from
 * now on, and `/_control/release` lets them go.
 */
final class Control {
  private Control() {}

  static ObjectNode answer(World world, String path) {
    switch (path) {
      case "/_control/runs" -> {
        return Json.object("runs", world.log().runs());
      }
      case "/_control/requests" -> {
        return Json.object("requests", world.log().requests());
      }
      case "/_control/forget" -> world.log().clear();
      case "/_control/hold" -> world.hold().shut();
      case "/_control/release" -> world.hold().open();
      default -> {
        return Json.object("error", "unknown");
      }
    }
    return Json.object("ok", true);
  }
}
