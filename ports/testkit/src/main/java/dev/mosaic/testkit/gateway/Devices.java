package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is paired and who asks to be. Survives a restart, as the real one's state does. */
final class Devices {
  /**
   * A paired one.
   *
   * @param token with which it can connect without the gateway token
   */
  record Paired(String deviceId, String publicKey, Set<String> scopes, String token) {
    ObjectNode json() {
      return Json.object(
          "deviceId", deviceId, "publicKey", publicKey, "role", "operator", "scopes", scopes);
    }
  }

  private record Pending(String requestId, String deviceId, String publicKey, Set<String> scopes) {
    ObjectNode json() {
      return Json.object(
          "requestId",
          requestId,
          "deviceId",
          deviceId,
          "publicKey",
          publicKey,
          "role",
          "operator",
          "scopes",
          scopes,
          "ts",
          GatewayTime.millis());
    }
  }

  private final Map<String, Paired> paired = new LinkedHashMap<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  synchronized @Nullable Paired paired(String deviceId) {
    return paired.get(deviceId);
  }

  /** Remembers that it asks; the same device asks once. */
  synchronized String ask(String deviceId, String publicKey, Collection<String> scopes) {
    for (Pending known : pending.values()) {
      if (known.deviceId.equals(deviceId) && known.scopes.equals(new TreeSet<>(scopes))) {
        return known.requestId;
      }
    }
    String requestId = UUID.randomUUID().toString();
    pending.put(requestId, new Pending(requestId, deviceId, publicKey, new TreeSet<>(scopes)));
    return requestId;
  }

  synchronized ObjectNode approve(String requestId) {
    Pending request = pending.remove(requestId);
    if (request == null) {
      throw GatewayError.invalid("unknown requestId");
    }
    Paired before = paired.get(request.deviceId);
    Set<String> scopes = new TreeSet<>(request.scopes);
    if (before != null) {
      scopes.addAll(before.scopes);
    }
    Paired device =
        new Paired(request.deviceId, request.publicKey, scopes, UUID.randomUUID().toString());
    paired.put(device.deviceId, device);
    return Json.object("requestId", requestId, "device", device.json());
  }

  synchronized ObjectNode remove(String deviceId) {
    if (paired.remove(deviceId) == null) {
      throw GatewayError.invalid("unknown deviceId");
    }
    return Json.object("deviceId", deviceId);
  }

  synchronized ObjectNode list() {
    return Json.object(
        "pending",
        pending.values().stream().map(Pending::json).toList(),
        "paired",
        paired.values().stream().map(Paired::json).toList());
  }
}
