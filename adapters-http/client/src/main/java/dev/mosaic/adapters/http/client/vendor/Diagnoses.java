package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.adapters.http.client.AddressVerdict.Reason;
import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.domain.provider.HostAndPort;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import java.net.URI;
import java.util.Locale;

/** What goes wrong before a vendor has said a word, and what its silence or babble means. */
public final class Diagnoses {
  private static final String LOCALHOST =
      "localhost means the machine Mosaic runs on, which is a container if Mosaic runs in one: try"
          + " host.docker.internal, or give the name or address of the machine the vendor runs"
          + " on.";

  private Diagnoses() {}

  public static ProviderFault blocked(Reason reason) {
    return switch (reason) {
      case NEVER ->
          new ProviderFault(
              ProbeCode.BLOCKED_ADDRESS,
              "Mosaic does not call this address: no vendor lives at link-local, metadata or"
                  + " multicast addresses.",
              "Check the address for a typing mistake.");
      case PRIVATE ->
          new ProviderFault(
              ProbeCode.BLOCKED_ADDRESS,
              "This address is on a private network, where you may not send Mosaic.",
              "Use a public address, or ask an administrator to allow this host under Settings →"
                  + " Agent policy.");
      case OWN ->
          new ProviderFault(
              ProbeCode.BLOCKED_ADDRESS,
              "This address belongs to Mosaic itself, to one of its own services or to an agent.",
              "Give the address of the vendor.");
    };
  }

  public static ProviderFault unresolved(URI address) {
    String hint =
        "host.docker.internal".equalsIgnoreCase(HostAndPort.in(address).host())
            ? "That name exists inside containers only: give the address of the machine instead,"
                + " such as 192.168.1.20."
            : "Check the host name for a typing mistake, and that this machine has a working"
                + " name server.";
    return new ProviderFault(
        ProbeCode.UNREACHABLE, "The host name in the address leads nowhere.", hint);
  }

  /**
   * What a call means that brought no whole answer.
   *
   * @param onThisMachine whether the address is a loopback one
   */
  public static ProviderFault of(CallTrouble trouble, URI address, boolean onThisMachine) {
    return switch (trouble) {
      case CERTIFICATE_EXPIRED ->
          tls(
              "The certificate has expired, or is not valid yet.",
              "Have the vendor renew it, or check the clock of this machine.");
      case CERTIFICATE_OF_ANOTHER_HOST ->
          tls(
              "The certificate is for another host name.",
              "Check the host name in the address; use the one the certificate was made for.");
      case CERTIFICATE_NOT_TRUSTED ->
          tls(
              "The certificate is self-signed, or of an authority this machine does not know.",
              "Check the host name; an administrator can make Mosaic trust an authority of your"
                  + " own.");
      case NO_SAFE_CONNECTION -> noSafeConnection(address);
      case CONNECT_TIMEOUT -> connectTimeout();
      case REFUSED -> unreachable(onThisMachine);
      case ANSWER_TIMEOUT -> answerTimeout();
      case NOT_UNDERSTOOD -> notUnderstood();
      case BROKE_OFF -> brokeOff();
    };
  }

  private static ProviderFault noSafeConnection(URI address) {
    return tls(
        "Something listens there, but no safe connection (TLS) came about.",
        "https".equals(address.getScheme().toLowerCase(Locale.ROOT))
            ? "Check host and port; a server without TLS needs an address with http."
            : "Check the address.");
  }

  private static ProviderFault tls(String message, String hint) {
    return new ProviderFault(ProbeCode.TLS_ERROR, message, hint);
  }

  private static ProviderFault unreachable(boolean onThisMachine) {
    return new ProviderFault(
        ProbeCode.UNREACHABLE,
        "Nothing answers at this address.",
        onThisMachine ? LOCALHOST : "Check host and port, and that no firewall stands in between.");
  }

  private static ProviderFault connectTimeout() {
    return new ProviderFault(
        ProbeCode.TIMEOUT,
        "No connection came about in time.",
        "Check host and port; a firewall may be swallowing the call.");
  }

  public static ProviderFault answerTimeout() {
    return new ProviderFault(
        ProbeCode.TIMEOUT,
        "The vendor took the call but did not answer in time.",
        "Try again; a local model may still be loading.");
  }

  public static ProviderFault brokeOff() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "The connection broke off in the middle of the answer.",
        "Try again; if it stays so, something between Mosaic and the vendor cuts the connection.");
  }

  public static ProviderFault webPage() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "A web page answered, not a vendor's interface.",
        "Check the path of the address: for many vendors it ends in /v1.");
  }

  public static ProviderFault notUnderstood() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "Something answered, but not in the way this protocol does.",
        "Check the address and whether the protocol is the right one for this vendor.");
  }

  public static ProviderFault tooLong() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "The answer was far longer than asked for, so Mosaic stopped reading.",
        "Check that the address is a vendor's interface.");
  }

  public static ProviderFault notStreamed() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "The vendor answers in one piece where a stream was asked for, and an agent needs streams.",
        "Check the address and the protocol; something in between may not let streams through.");
  }

  public static ProviderFault redirected() {
    return new ProviderFault(
        ProbeCode.BAD_URL,
        "The address sends callers on to another one, which Mosaic does not follow.",
        "Give the final address, mostly the same one with https.");
  }

  /**
   * A server that knows nothing at the path.
   *
   * @param hint what is known of paths in the protocol
   */
  public static ProviderFault wrongPath(String hint) {
    return new ProviderFault(
        ProbeCode.BAD_URL, "A server answers, but it knows nothing at this path.", hint);
  }

  public static ProviderFault noModelKnown() {
    return new ProviderFault(
        ProbeCode.MODEL_NOT_FOUND,
        "The vendor has no list of models, so there is none to try.",
        "Type the id of a model, as the vendor's documentation writes it, and check the end of"
            + " the address.");
  }

  public static ProviderFault noModelListed() {
    return new ProviderFault(
        ProbeCode.MODEL_NOT_FOUND,
        "The vendor's list of models is empty.",
        "Make a model available there (with Ollama: ollama pull), or type the id of one.");
  }

  public static String works(boolean onThisMachine) {
    return onThisMachine
        ? "The account works from here. Mind that " + LOCALHOST
        : "The account works: the key is good, and a model answered and streamed.";
  }
}
