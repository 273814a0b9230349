package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.chat.SendOnce;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** By what a call is known again: the key its program gave it, and what it asks for. */
final class RepeatedCalls {
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST = 255;

  private RepeatedCalls() {}

  /** Empty without a key. */
  static Optional<SendOnce.Repeats> of(UserId owner, HttpRequest<?> request, ChatCall call) {
    String key = request.getHeaders().get(KEY);
    if (key == null) {
      return Optional.empty();
    }
    if (key.isBlank()) {
      throw Problem.invalid(KEY, "required", "Send a key, or no such header.");
    }
    if (key.length() > LONGEST) {
      throw Problem.invalid(KEY, "too_long", "Send at most " + LONGEST + " characters.");
    }
    return Optional.of(new SendOnce.Repeats(owner, key, fingerprint(request, call)));
  }

  private static String fingerprint(HttpRequest<?> request, ChatCall call) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List.of(
              request.getPath(),
              String.valueOf(request.getHeaders().get(ConversationNames.CONVERSATION)),
              String.valueOf(call.conversation()),
              String.valueOf(call.after()),
              call.stream() + " " + call.kept())
          .forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
      digest.update(call.message().opening());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
