package dev.mosaic.adapters.http.client;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * TLS also with hosts whose names hold an underscore. Java takes such a name for none: it would
 * neither send it to the server, which then cannot choose its certificate, nor find it in one.
 */
public final class AnyNameTls implements TlsSocketStrategy {
  private final SSLContext context = SSLContexts.createDefault();
  private final TlsSocketStrategy usual = new DefaultClientTlsStrategy(context);

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext call)
      throws IOException {
    return (target.indexOf('_') < 0 ? usual : telling(target))
        .upgrade(socket, target, port, attachment, call);
  }

  private TlsSocketStrategy telling(String name) {
    SNIServerName told = new Name(name);
    // The client's own check of the certificate, instead of Java's, which refuses the name.
    return new DefaultClientTlsStrategy(
        context, HostnameVerificationPolicy.CLIENT, new DefaultHostnameVerifier()) {
      @Override
      protected void initializeSocket(SSLSocket connection) {
        SSLParameters parameters = connection.getSSLParameters();
        parameters.setServerNames(List.of(told));
        connection.setSSLParameters(parameters);
      }
    };
  }

  /** As {@link SNIHostName}, without its refusal of underscores. */
  private static final class Name extends SNIServerName {
    Name(String name) {
      super(StandardConstants.SNI_HOST_NAME, name.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
