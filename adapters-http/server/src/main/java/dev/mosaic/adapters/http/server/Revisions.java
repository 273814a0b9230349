package dev.mosaic.adapters.http.server;

import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets nobody write over what they have not seen: an answer gives its state as {@code ETag}, a
 * change that brings {@code If-Match} is made only if the state is still that one.
 *
 * <p>Changes of the same thing are made one after another, with or without the header, so that none
 * slips in between the look and the change. One server process owns a database, so a lock in memory
 * is enough.
 */
@Singleton
public final class Revisions {
  private static final int TAG_BYTES = 16;

  private final Map<String, Turn> turns = new HashMap<>();

  /**
   * @param state everything a change of this thing would write over, spelled out; the same text is
   *     the same state
   */
  public <B> MutableHttpResponse<B> tagged(B body, Object state) {
    return HttpResponse.ok(body).header(HttpHeaders.ETAG, tag(state));
  }

  /**
   * Makes a change in its turn.
   *
   * @param thing what is changed, by a name no other thing has
   * @param state its present state, as for {@link #tagged}
   * @throws dev.mosaic.adapters.http.server.problem.Problem 412 if {@code If-Match} names another
   *     state
   */
  public <T> T change(
      HttpRequest<?> request, String thing, Supplier<Object> state, Supplier<T> change) {
    Turn turn = take(thing);
    turn.lock.lock();
    try {
      String wanted = String.join(",", request.getHeaders().getAll(HttpHeaders.IF_MATCH));
      if (!wanted.isBlank() && !matches(wanted, state)) {
        throw SettingsProblems.changedMeanwhile();
      }
      return change.get();
    } finally {
      turn.lock.unlock();
      giveBack(thing, turn);
    }
  }

  // Proxies that compress weaken a tag on its way; what it names is the same.
  private static boolean matches(String wanted, Supplier<Object> state) {
    String present = tag(state.get());
    return Arrays.stream(wanted.split(","))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(present));
  }

  /** The tag itself, in its quotes. */
  public static String tag(Object state) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(state.toString().getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Turn take(String thing) {
    synchronized (turns) {
      Turn turn = turns.computeIfAbsent(thing, ignored -> new Turn());
      turn.waiting++;
      return turn;
    }
  }

  private void giveBack(String thing, Turn turn) {
    synchronized (turns) {
      turn.waiting--;
      if (turn.waiting == 0) {
        turns.remove(thing);
      }
    }
  }

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private int waiting;
  }
}
