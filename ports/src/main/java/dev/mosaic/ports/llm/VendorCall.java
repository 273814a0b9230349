package dev.mosaic.ports.llm;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an agent, or Mosaic for its owner, wants of a vendor.
 *
 * @param apiKey null where the vendor needs none
 * @param privateHosts which hosts on private networks may be called
 * @param model the vendor's own id; takes the place of what the body says
 * @param body the protocol's JSON as the agent sent it, UTF-8
 * @param firstToken how long the first token may take
 * @param facts what is known of the model; it is asked accordingly
 * @param wanted what the model is to make of the body
 */
@SuppressWarnings("ArrayRecordComponent")
public record VendorCall(
    ApiType api,
    HttpUrl baseUrl,
    @Nullable SecretText apiKey,
    PrivateHosts privateHosts,
    String model,
    boolean stream,
    byte[] body,
    Duration firstToken,
    ModelFacts facts,
    Wanted wanted) {
  /** What is wanted of a model. */
  public sealed interface Wanted {
    /** Words, or calls of tools. */
    record Words() implements Wanted {}

    /**
     * Vectors, in OpenAI's form and from a protocol that {@linkplain ApiType#servesVectors serves}
     * them; never streamed. The body is sent as it is, whatever is known of the model.
     *
     * @param model what the answer is to call the model
     */
    record Vectors(String model) implements Wanted {}

    /**
     * A few words that Mosaic itself asks for; never streamed, and all of them have to be here in
     * the time for a first token. There is no body: the question is put in the protocol's own form,
     * and the answer's bytes are nothing but what the model said, in UTF-8.
     *
     * @param instruction what the model is to do with the text
     * @param longest tokens the answer may have, with what the model thinks before it
     */
    record PlainText(String instruction, String text, int longest) implements Wanted {
      /** About as much as is sent. */
      public int bytes() {
        return (instruction + text).getBytes(StandardCharsets.UTF_8).length;
      }

      @Override
      public String toString() {
        return "PlainText";
      }
    }
  }

  /** The same call with another body. */
  public VendorCall withBody(byte[] other) {
    return new VendorCall(
        api, baseUrl, apiKey, privateHosts, model, stream, other, firstToken, facts, wanted);
  }

  /** A call for words. */
  public VendorCall(
      ApiType api,
      HttpUrl baseUrl,
      @Nullable SecretText apiKey,
      PrivateHosts privateHosts,
      String model,
      boolean stream,
      byte[] body,
      Duration firstToken,
      ModelFacts facts) {
    this(
        api,
        baseUrl,
        apiKey,
        privateHosts,
        model,
        stream,
        body,
        firstToken,
        facts,
        new Wanted.Words());
  }

  /** A call for words to a model of which nothing is known yet. */
  public VendorCall(
      ApiType api,
      HttpUrl baseUrl,
      @Nullable SecretText apiKey,
      PrivateHosts privateHosts,
      String model,
      boolean stream,
      byte[] body,
      Duration firstToken) {
    this(api, baseUrl, apiKey, privateHosts, model, stream, body, firstToken, ModelFacts.NONE);
  }
}
