package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorAnswer;
import java.util.Optional;

/** An answer that is no stream; it is all here. */
final class WholeAnswer implements VendorAnswer {
  private final byte[] body;
  private final TokenUsage usage;
  private final ModelFacts facts;
  private boolean given;

  WholeAnswer(byte[] body, TokenUsage usage, ModelFacts facts) {
    this.body = body;
    this.usage = usage;
    this.facts = facts;
  }

  @Override
  public String contentType() {
    return "application/json";
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
