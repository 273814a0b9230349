package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what was done for an answer into a column that only the vault can read, and back. */
@Singleton
final class SealedWork {
  private static final JsonMapper MAPPER = JsonMapper.createDefault();

  private final SecretVault vault;

  SealedWork(SecretVault vault) {
    this.vault = vault;
  }

  /** Null where nothing was done. */
  byte @Nullable [] sealed(UserId owner, UUID message, AnswerWork work) {
    return work.equals(AnswerWork.NONE)
        ? null
        : vault.seal(placeOf(owner, message), new SecretText(written(work))).blob();
  }

  /** Nothing where it was spoiled: the answer must not go with it. */
  AnswerWork opened(UserId owner, UUID message, byte @Nullable [] work) {
    if (work == null) {
      return AnswerWork.NONE;
    }
    try {
      String text = vault.open(placeOf(owner, message), new SealedSecret(work)).reveal();
      JsonNode json = MAPPER.readValue(text, Argument.of(JsonNode.class));
      return new JsonColumn("chat_message.work", message)
          .read(json, WorkRow.class, WorkRow::toWork)
          .orElse(AnswerWork.NONE);
    } catch (SecretUnreadable | IOException spoiled) {
      return AnswerWork.NONE;
    }
  }

  private static String written(AnswerWork work) {
    try {
      return MAPPER.writeValueAsString(Argument.of(WorkRow.class), WorkRow.of(work));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static SecretPlace placeOf(UserId owner, UUID message) {
    return SecretPlace.ofUser("chat_message", "work", owner, message);
  }
}
