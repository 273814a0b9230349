package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer that is no stream; it is all here. */
final class WholeAnswer implements VendorAnswer {
  private final String contentType;
  private final byte[] body;
  private final TokenUsage usage;
  private final ModelFacts facts;
  private boolean given;

  private WholeAnswer(String contentType, byte[] body, TokenUsage usage, ModelFacts facts) {
    this.contentType = contentType;
    this.body = body;
    this.usage = usage;
    this.facts = facts;
  }

  static WholeAnswer ofJson(byte[] body, TokenUsage usage, ModelFacts facts) {
    return new WholeAnswer("application/json", body, usage, facts);
  }

  static WholeAnswer ofText(String words, TokenUsage usage, ModelFacts facts) {
    return new WholeAnswer("text/plain", words.getBytes(StandardCharsets.UTF_8), usage, facts);
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public Optional<byte[]> next() {
    boolean first = !given;
    given = true;
    return first ? Optional.of(body) : Optional.empty();
  }

  @Override
  public TokenUsage usage() {
    return usage;
  }

  @Override
  public byte[] ending(String words) {
    return new byte[0];
  }

  @Override
  public ModelFacts learned() {
    return facts;
  }

  @Override
  public int leftOut() {
    return 0;
  }

  /** There is nothing left to end. */
  @Override
  public void close() {}
}
