package dev.mosaic.adapters.http.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Why a call brought no whole answer. */
public enum CallTrouble {
  /** The certificate is of another time: mostly expired. */
  CERTIFICATE_EXPIRED,
  CERTIFICATE_OF_ANOTHER_HOST,
  /** Self-signed, or signed by an authority this machine does not know. */
  CERTIFICATE_NOT_TRUSTED,
  /** TLS failed otherwise, mostly because the other side speaks none. */
  NO_SAFE_CONNECTION,
  CONNECT_TIMEOUT,
  /** Nobody listens there, or there is no way to it. */
  REFUSED,
  /** Connected, but no whole answer came in time. */
  ANSWER_TIMEOUT,
  /** Something answered that is not HTTP. */
  NOT_UNDERSTOOD,
  BROKE_OFF;

  private static final int DEEPEST = 10;

  /** What a failed call's exception means. */
  public static CallTrouble of(IOException trouble) {
    return switch (trouble) {
      case SSLException untrusted -> ofTls(untrusted);
      case ConnectTimeoutException late -> CONNECT_TIMEOUT;
      case ConnectException nobody -> REFUSED;
      case NoRouteToHostException nowhere -> REFUSED;
      case InterruptedIOException late -> ANSWER_TIMEOUT;
      case ClientProtocolException babble -> NOT_UNDERSTOOD;
      default -> BROKE_OFF;
    };
  }

  private static CallTrouble ofTls(SSLException trouble) {
    if (has(trouble, CertificateExpiredException.class)
        || has(trouble, CertificateNotYetValidException.class)) {
      return CERTIFICATE_EXPIRED;
    }
    if (has(trouble, CertPathBuilderException.class)) {
      return CERTIFICATE_NOT_TRUSTED;
    }
    // What is left of complaints about a certificate that is good in itself is its name.
    return has(trouble, SSLPeerUnverifiedException.class)
            || has(trouble, CertificateException.class)
        ? CERTIFICATE_OF_ANOTHER_HOST
        : NO_SAFE_CONNECTION;
  }

  private static boolean has(Throwable trouble, Class<? extends Throwable> type) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(type::isInstance);
  }
}
