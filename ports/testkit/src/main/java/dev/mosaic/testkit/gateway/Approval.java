package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A command that waits for a yes or no. */
final class Approval {
  private static final long PATIENCE_MS = 30 * 60 * 1000L;

  private final String id = UUID.randomUUID().toString();
  private final long createdAt = GatewayTime.millis();
  private final CompletableFuture<String> decision = new CompletableFuture<>();
  private final String sessionKey;
  private final String runId;
  private final String callId;
  private final String command;

  Approval(String sessionKey, String runId, String callId, String command) {
    this.sessionKey = sessionKey;
    this.runId = runId;
    this.callId = callId;
    this.command = command;
  }

  String id() {
    return id;
  }

  String sessionKey() {
    return sessionKey;
  }

  String callId() {
    return callId;
  }

  /** Whether this decided it: it can be decided once. */
  boolean decide(String what) {
    return decision.complete(what);
  }

  boolean isPending() {
    return !decision.isDone();
  }

  CompletableFuture<String> decision() {
    return decision;
  }

  ObjectNode requested() {
    return Json.object(
        "approvalKind",
        "exec",
        "id",
        id,
        "request",
        Json.object(
            "command",
            command,
            "host",
            "gateway",
            "ask",
            "on-miss",
            "allowedDecisions",
            List.of("allow-once", "allow-always", "deny"),
            "sessionKey",
            sessionKey,
            "runId",
            runId,
            "toolCallId",
            callId),
        "createdAtMs",
        createdAt,
        "expiresAtMs",
        createdAt + PATIENCE_MS);
  }

  ObjectNode pending() {
    return Json.object(
        "sessionKey",
        sessionKey,
        "phase",
        "pending",
        "approval",
        Json.object("id", id, "kind", "exec", "presentation", Json.object("commandText", command)));
  }

  ObjectNode terminal(String how) {
    String status =
        switch (how) {
          case "deny" -> "denied";
          case "cancelled" -> "cancelled";
          default -> "allowed";
        };
    return Json.object(
        "sessionKey",
        sessionKey,
        "phase",
        "terminal",
        "approval",
        Json.object(
            "id",
            id,
            "kind",
            "exec",
            "status",
            status,
            "presentation",
            Json.object("commandText", command)));
  }
}
