package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnId;
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
import java.util.List;
import java.util.UUID;

/** Turns events into rows that only the vault can read, and back. */
@Singleton
final class SealedEvents {
  private static final Argument<List<EventRow>> ROWS = Argument.listOf(EventRow.class);
  private static final JsonMapper MAPPER = JsonMapper.createDefault();

  private final SecretVault vault;

  SealedEvents(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * @param id of the row to come
   */
  byte[] sealed(UUID owner, UUID id, List<NumberedEvent> events) {
    String text = written(events.stream().map(EventRow::of).toList());
    return vault.seal(placeOf(owner, id), new SecretText(text)).blob();
  }

  /** Those that can be read: one spoiled row must not take all others along. */
  List<NumberedEvent> events(TurnEventRow row) {
    try {
      SealedSecret sealed = new SealedSecret(row.events());
      String text = vault.open(placeOf(row.userId(), row.id()), sealed).reveal();
      return new JsonColumn("turn_event.events", row.id())
          .list(
              MAPPER.readValue(text, Argument.of(JsonNode.class)),
              EventRow.class,
              event -> event.toEvent(new TurnId(row.turnId())));
    } catch (SecretUnreadable | IOException spoiled) {
      return List.of();
    }
  }

  private static String written(List<EventRow> rows) {
    try {
      return MAPPER.writeValueAsString(ROWS, rows);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static SecretPlace placeOf(UUID owner, UUID id) {
    return SecretPlace.ofUser("turn_event", "events", new UserId(owner), id);
  }
}
