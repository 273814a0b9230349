package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.stream.ClientGone;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.StoreUnavailable;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Writes an agent's changes into one stream, several quick ones as one. */
final class AgentEvents {
  private final Mosaic mosaic;
  private final JsonMapper mapper;
  private final PersonAuthentication person;
  private final Duration sessionCheck;
  // Holds a permit when there is something to look at; the first look is due at once.
  private final Semaphore news = new Semaphore(1);

  AgentEvents(
      Mosaic mosaic, JsonMapper mapper, PersonAuthentication person, Duration sessionCheck) {
    this.mosaic = mosaic;
    this.mapper = mapper;
    this.person = person;
    this.sessionCheck = sessionCheck;
  }

  void start(StreamedBody body) {
    ActingPerson.start("agent-events", () -> write(body));
  }

  /** Makes the writer look up and see that its reader has left. */
  void stop() {
    news.release();
  }

  private void write(StreamedBody body) {
    UserId owner = person.user().id();
    try (AutoCloseable ignored = mosaic.agents().life().watch().watch(owner, news::release)) {
      String told = "";
      while (!body.isOver() && person.isAlive()) {
        if (news.tryAcquire(sessionCheck.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
          told = tell(body, owner, told);
        }
      }
    } catch (ClientGone | StoreUnavailable over) {
      // The reader has left, or comes back by itself when the database does.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception surprise) {
      ProblemResponses.log(surprise);
    }
    body.end();
  }

  private String tell(StreamedBody body, UserId owner, String told) throws IOException {
    AgentJson agent = AgentJson.of(mosaic.agents().life().show().show(owner));
    String data = mapper.writeValueAsString(agent);
    if (!data.equals(told)) {
      body.write(Framing.EVENTS.bytes("agent", data));
    }
    return data;
  }
}
