package dev.mosaic.adapters.http.protocol.shape;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.ShownText;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an error, for a protocol to put into its shape. Vendors quote what they were
 * sent, so the key is taken out of all they say.
 */
public final class ErrorText {
  private static final int LONGEST = 16_384;
  private static final String MARKER = "[redacted]";

  private final @Nullable JsonNode error;
  private final String secret;
  private final String otherwise;
  private final String code;

  private ErrorText(
      @Nullable JsonNode error, @Nullable SecretText key, String otherwise, String code) {
    this.error = error;
    this.secret = key == null ? "" : key.reveal().strip();
    this.otherwise = otherwise;
    this.code = code;
  }

  /**
   * @param code Mosaic's word for it
   */
  static ErrorText byMosaic(String code, String message) {
    return new ErrorText(null, null, message, code);
  }

  /** What a vendor said in a refusal, of whatever shape. */
  public static ErrorText byVendor(int status, byte[] body, @Nullable SecretText key) {
    JsonNode top = JsonText.read(body).orElse(null);
    return new ErrorText(
        errorIn(top != null && top.isArray() ? JsonText.first(top) : top),
        key,
        "The vendor refused the request (status " + status + ").",
        "");
  }

  /** The sentence. Some errors are nothing but it. */
  public String message() {
    String told = told();
    return told.isEmpty() ? otherwise : told;
  }

  /** The sentence as it was sent; empty if none was. */
  public String told() {
    return text("message", clean(JsonText.text(error)));
  }

  /** The sentence, for protocols that have no place for Mosaic's word: agents read the sentence. */
  public String messageWithCode() {
    return code.isEmpty() ? message() : code + ": " + message();
  }

  /** The word for it; null if there is none. */
  public @Nullable String code() {
    return code.isEmpty() ? orNull("code") : code;
  }

  /** What a vendor says in this member. */
  public String text(String name, String otherwise) {
    String text = clean(Trees.text(error, name));
    return text.isEmpty() ? otherwise : text;
  }

  public @Nullable String orNull(String name) {
    String text = text(name, "");
    return text.isEmpty() ? null : text;
  }

  @Override
  public String toString() {
    return "ErrorText";
  }

  private String clean(String text) {
    // First the key, then the length: half a key must not be left at the end.
    return ShownText.cleaned(secret.isEmpty() ? text : text.replace(secret, MARKER), LONGEST);
  }

  private static @Nullable JsonNode errorIn(@Nullable JsonNode body) {
    JsonNode error = Trees.at(body, "error");
    JsonNode ofResponse = Trees.at(body, "response", "error");
    return error != null ? error : ofResponse != null ? ofResponse : body;
  }
}
