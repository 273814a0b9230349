package dev.mosaic.adapters.http.protocol.shape;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One protocol that vendors speak: how they are called, checked and understood, and how Mosaic
 * itself speaks to agents in a vendor's place. Holds no state.
 */
public abstract class Protocol {
  private static final int OK = 200;

  private final ApiType api;

  protected Protocol(ApiType api) {
    this.api = api;
  }

  public final ApiType api() {
    return api;
  }

  // Calling.

  /** An account's address without what calls add to it. */
  public String base(String address) {
    return address;
  }

  /** Where a model is asked, below the account's address, with its query. */
  public abstract String path(ModelCall call);

  /** Where the list of models is, with a query for all of them. */
  public abstract String modelsPath();

  /** Where OpenAI's embeddings are, if they are served beside it. */
  public String vectorsPath() {
    return "/embeddings";
  }

  /**
   * The headers that say who calls, in which version of the protocol.
   *
   * @param key null or blank where the vendor needs none
   */
  public Map<String, String> headers(@Nullable SecretText key) {
    return key == null || key.isBlank()
        ? Map.of()
        : Map.of("Authorization", "Bearer " + key.reveal().strip());
  }

  /** Whether a request names its model in its body. */
  public boolean namesModelInBody() {
    return true;
  }

  /**
   * Whether vendors imitate it in different versions: what a stream cost is reported only on
   * request, and newer members may have to be left out or be named otherwise.
   */
  public boolean isImitated() {
    return false;
  }

  // Asking.

  /**
   * A short question of Mosaic's own, for an answer in one piece.
   *
   * @param instruction what the model is to do with the text
   * @param longest tokens an answer may have
   */
  public final byte[] question(String model, String instruction, String text, int longest) {
    return JsonText.write(questionFor(model, instruction, text, longest));
  }

  protected abstract JsonNode questionFor(
      String model, String instruction, String text, int longest);

  /** What the model says in an answer that is no stream, without what it thought; may be empty. */
  public abstract String words(JsonNode answer);

  // Checking.

  /**
   * What OpenClaw sends a model, with a short question in it: the same members, so that a vendor
   * which takes this takes what agents ask. As measured on OpenClaw 2026.9.6.
   *
   * @param longest tokens an answer may have
   */
  public final byte[] sample(String model, int longest) {
    return JsonText.write(sampleFor(model, longest));
  }

  protected abstract JsonNode sampleFor(String model, int longest);

  /** How addresses end, for a person whose address has nothing there. */
  public abstract String pathHint();

  // Understanding.

  public Framing framing() {
    return Framing.EVENTS;
  }

  /** Reads one answer. */
  public abstract Reading reading(String model, Tally tally);

  // Speaking.

  /** Whether a call to this path below an account's address is one of this protocol. */
  public boolean isAt(String path) {
    return path(new ModelCall("", false)).equals("/" + path);
  }

  /** Reads what matters to Mosaic; empty if the body is not what the protocol says. */
  public Optional<ModelCall> read(String path, byte[] body) {
    return CallMembers.of(body).flatMap(members -> members.call(streamsUnlessTold()));
  }

  protected boolean streamsUnlessTold() {
    return false;
  }

  /** A whole and normal answer that consists of these words and cost nothing. */
  public final SpokenAnswer spoken(ModelCall call, String words, Instant now) {
    if (!call.stream()) {
      return new SpokenAnswer(OK, SpokenAnswer.JSON, JsonText.write(whole(call, words, now)));
    }
    Opening opening = opening(call, now);
    String events = opening.events() + opening.reading().ending(words);
    return new SpokenAnswer(OK, framing().contentType(), events.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An error in the protocol's own shape.
   *
   * @param code Mosaic's word for it
   * @param message a sentence
   */
  public final SpokenAnswer refused(int status, String code, String message) {
    return new SpokenAnswer(
        status,
        SpokenAnswer.JSON,
        JsonText.write(error(status, ErrorText.byMosaic(code, message))));
  }

  /**
   * A vendor's refusal, made anew of the few things an agent needs of it.
   *
   * @param vendors what the vendor said; may be anything
   * @param key the account's, which vendors quote; null if it has none
   */
  public final byte[] passedOn(int status, byte[] vendors, @Nullable SecretText key) {
    return JsonText.write(error(status, ErrorText.byVendor(status, vendors, key)));
  }

  /** Begins a stream. */
  protected abstract Opening opening(ModelCall call, Instant now);

  /** An answer that is no stream. */
  protected abstract JsonNode whole(ModelCall call, String words, Instant now);

  protected abstract JsonNode error(int status, ErrorText said);
}
