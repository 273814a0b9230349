package dev.mosaic.adapters.http.server.limits;

import java.util.List;

/** How large the body of a request to each address may be, in bytes. */
final class BodyRoutes {
  /** What anybody may send, known or not. */
  static final int SMALL = 64 * 1024;

  /** Images travel inside chat messages; OpenClaw takes 20 MB of them. */
  static final int LARGEST = 20 * 1024 * 1024;

  private static final int SIGN_IN = 16 * 1024;
  private static final int SETTINGS = 1024 * 1024;

  private static final List<String> SIGN_INS =
      List.of("/api/auth/", "/api/onboarding/breakglass", "/api/onboarding/setup-token");
  private static final List<String> CHATS = List.of("/api/chat/", "/v1/");
  // Accounts with 2,000 models, personalities, lists of hosts.
  private static final List<String> LISTS =
      List.of("/api/settings/", "/api/onboarding/provider", "/api/admin/agent-policy");

  private BodyRoutes() {}

  /**
   * The limit of this address. Above {@link #SMALL} it is one of those who have signed in.
   *
   * @param uri as it stands in the request
   */
  static int limitOf(String uri) {
    if (SIGN_INS.stream().anyMatch(uri::startsWith)) {
      return SIGN_IN;
    }
    if (CHATS.stream().anyMatch(uri::startsWith)) {
      return LARGEST;
    }
    return LISTS.stream().anyMatch(uri::startsWith) ? SETTINGS : SMALL;
  }
}
