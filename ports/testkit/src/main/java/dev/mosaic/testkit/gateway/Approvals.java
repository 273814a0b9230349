package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Who is told of approvals. */
final class Approvals {
  private Approvals() {}

  static void ask(World world, GatewaySession session, Approval approval) {
    tellApprovers(world, "exec.approval.requested", approval.requested());
    tellFollowers(world, session, approval.pending());
  }

  static void resolve(World world, Approval approval, String decision, String by) {
    if (!approval.decide(decision)) {
      throw GatewayError.invalid("approval already resolved", "APPROVAL_ALREADY_RESOLVED");
    }
    tellApprovers(
        world,
        "exec.approval.resolved",
        Json.object("id", approval.id(), "decision", decision, "resolvedBy", by));
    GatewaySession session = world.session(approval.sessionKey());
    tellFollowers(
        world,
        session,
        approval.terminal(by.equals("approval-scope-closed") ? "cancelled" : decision));
  }

  /** Those of a session whose run was aborted. */
  static void cancel(World world, GatewaySession session) {
    for (Approval approval : List.copyOf(world.approvals().values())) {
      if (approval.isPending() && approval.sessionKey().equals(session.key())) {
        resolve(world, approval, "deny", "approval-scope-closed");
      }
    }
  }

  private static void tellApprovers(World world, String event, ObjectNode payload) {
    String json = Json.write(payload);
    for (WsSocket socket : world.sockets()) {
      if (socket.may("operator.approvals")) {
        socket.event(event, json);
      }
    }
  }

  private static void tellFollowers(World world, GatewaySession session, ObjectNode payload) {
    String json = Json.write(payload);
    for (WsSocket socket : world.sockets()) {
      if (socket.followsApprovalsOf(session.key())) {
        socket.event("session.approval", json);
      }
    }
  }
}
