package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.json.JsonMapper;

/** A chat completion: the gateway's own events, unchanged. */
record CompletionSpelling(ErrorEvents errors, JsonMapper mapper) implements AnswerSpelling {
  @Override
  public byte[] events(byte[] raw) {
    return raw;
  }

  @Override
  public byte[] fault(TurnFault fault) {
    return errors.of(fault);
  }

  @Override
  public WholeAnswer whole() {
    return new WholeCompletion(mapper);
  }
}
