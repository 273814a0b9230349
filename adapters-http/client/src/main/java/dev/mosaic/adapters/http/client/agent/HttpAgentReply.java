package dev.mosaic.adapters.http.client.agent;

import dev.mosaic.adapters.http.openclaw.GatewayReplyReader;
import dev.mosaic.adapters.http.protocol.sse.EventCutter;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** An answer on an open connection. One thread reads; any thread may close. */
final class HttpAgentReply implements AgentReply {
  private static final String STREAM = Framing.EVENTS.contentType();
  private static final int FIRST_REFUSAL = 400;

  private final HttpUriRequestBase request;
  private final int status;
  private final boolean stream;
  private final InputStream content;
  private final EventCutter events;
  private final int longestBody;
  private final GatewayReplyReader reader;
  private boolean ended;
  private volatile boolean closed;

  HttpAgentReply(
      HttpUriRequestBase request,
      ClassicHttpResponse response,
      GatewayReplyReader reader,
      ChannelLimits limits)
      throws IOException {
    this.reader = reader;
    this.request = request;
    this.status = response.getCode();
    Header type = response.getFirstHeader("Content-Type");
    this.stream = type != null && type.getValue().toLowerCase(Locale.ROOT).startsWith(STREAM);
    HttpEntity entity = response.getEntity();
    this.content = entity == null ? InputStream.nullInputStream() : entity.getContent();
    this.events = new EventCutter(content, Framing.EVENTS, limits.eventBytes());
    this.longestBody = limits.bodyBytes();
  }

  @Override
  public Optional<TurnFault> refusal() {
    return status < FIRST_REFUSAL
        ? Optional.empty()
        : read(() -> Optional.of(reader.refusal(status, wholeBody())));
  }

  @Override
  public boolean isStream() {
    return stream;
  }

  @Override
  public Optional<ReplyPart> next() {
    return read(stream ? this::nextEvent : () -> Optional.of(reader.whole(wholeBody())));
  }

  private <T> Optional<T> read(Reading<T> reading) {
    refuseIfClosed(null);
    if (ended) {
      return Optional.empty();
    }
    try {
      return reading.read();
    } catch (IOException | EventCutter.TooLong broken) {
      ended = true;
      refuseIfClosed(broken);
      throw new AgentUnreachable("the connection to the gateway broke", broken);
    }
  }

  /**
   * Breaks the connection at once instead of reading what is left: that is how the gateway learns
   * of it.
   */
  @Override
  public void close() {
    closed = true;
    request.cancel();
  }

  private Optional<ReplyPart> nextEvent() throws IOException {
    Optional<byte[]> event = events.next();
    ended = event.isEmpty();
    return event.map(reader::event);
  }

  private byte[] wholeBody() throws IOException {
    byte[] body = content.readNBytes(longestBody + 1);
    if (body.length > longestBody) {
      throw new IOException("an answer is longer than " + longestBody + " bytes");
    }
    ended = true;
    return body;
  }

  private interface Reading<T> {
    Optional<T> read() throws IOException;
  }

  private void refuseIfClosed(@Nullable Throwable cause) {
    if (closed) {
      throw new AgentUnreachable("the answer was closed", cause);
    }
  }
}
