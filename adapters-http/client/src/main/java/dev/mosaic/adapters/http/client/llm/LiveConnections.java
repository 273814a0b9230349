package dev.mosaic.adapters.http.client.llm;

import java.io.IOException;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Sends nothing over a kept connection that the vendor has closed meanwhile. */
final class LiveConnections extends HttpRequestExecutor {
  private static final String UNSENT = "dev.mosaic.unsent";

  /** Whether a call failed before anything of it was sent; told once. */
  static boolean wasUnsent(HttpContext context) {
    return context.removeAttribute(UNSENT) != null;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      HttpResponseInformationCallback informed,
      HttpContext context)
      throws IOException, HttpException {
    if (connection instanceof ManagedHttpClientConnection managed
        && managed.getEndpointDetails().getRequestCount() > 0
        && ChannelSockets.isDead(managed.getSocket())) {
      context.setAttribute(UNSENT, true);
      throw new ConnectionClosedException("the kept connection is closed");
    }
    return super.execute(request, connection, informed, context);
  }
}
