package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.stream.ClientGone;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Writes what happens in a conversation into one stream, each event with its id. */
final class ConversationEvents {
  // Where the line breaks, a browser comes back after a second; by itself it takes three to five.
  private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

  private final EventFeed.Backlog backlog;
  private final JsonMapper mapper;
  private final PersonAuthentication person;
  private final Duration sessionCheck;

  ConversationEvents(
      EventFeed.Backlog backlog,
      JsonMapper mapper,
      PersonAuthentication person,
      Duration sessionCheck) {
    this.backlog = backlog;
    this.mapper = mapper;
    this.person = person;
    this.sessionCheck = sessionCheck;
  }

  void start(StreamedBody body) {
    ActingPerson.start("conversation-events", () -> write(body));
  }

  /** Ends the writing, from any thread: the reader has left. */
  void stop() {
    backlog.close();
  }

  private void write(StreamedBody body) {
    try (backlog) {
      // Micronaut sends the head with the first bytes, and it may take long to the first event.
      body.write(Framing.comment("following"));
      body.write(RETRY);
      for (NumberedEvent missed : backlog.missed()) {
        body.write(eventOf(missed));
      }
      // A reader that lost events comes back by itself, from the last one it has.
      while (!body.isOver() && person.isAlive() && !backlog.feed().isLost()) {
        Optional<NumberedEvent> next = backlog.feed().next(sessionCheck);
        if (next.isPresent()) {
          body.write(eventOf(next.get()));
        }
      }
    } catch (ClientGone over) {
      // The reader has left.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException surprise) {
      ProblemResponses.log(surprise);
    }
    body.end();
  }

  private byte[] eventOf(NumberedEvent numbered) throws IOException {
    TurnEventJson event = TurnEventJson.of(numbered.event());
    String data = mapper.writeValueAsString(event);
    return ("id: " + numbered.id() + "\n" + Framing.EVENTS.event(event.event(), data))
        .getBytes(StandardCharsets.UTF_8);
  }
}
