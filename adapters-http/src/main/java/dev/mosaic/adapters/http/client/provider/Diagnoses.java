package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.AddressVerdict.Reason;
import dev.mosaic.domain.provider.ProbeCode;
import java.net.URI;
import java.util.Locale;

/** What goes wrong before a vendor has said a word, and what its silence or babble means. */
final class Diagnoses {
  private static final String LOCALHOST =
      "localhost means the machine Mosaic runs on, and inside an agent's container the container"
          + " itself: give the name or address of the machine the vendor runs on.";

  private Diagnoses() {}

  static Diagnosis blocked(Reason reason) {
    return switch (reason) {
      case NEVER ->
          new Diagnosis(
              ProbeCode.BLOCKED_ADDRESS,
              "Mosaic does not call this address: no vendor lives at link-local, metadata or"
                  + " multicast addresses.",
              "Check the address for a typing mistake.");
      case PRIVATE ->
          new Diagnosis(
              ProbeCode.BLOCKED_ADDRESS,
              "This address is on a private network, where you may not send Mosaic.",
              "Use a public address, or ask an administrator to add the account or allow the"
                  + " host.");
      case OWN ->
          new Diagnosis(
              ProbeCode.BLOCKED_ADDRESS,
              "This address belongs to Mosaic itself or to one of its own services.",
              "Give the address of the vendor.");
    };
  }

  static Diagnosis unresolved(URI address) {
    String hint =
        "host.docker.internal".equalsIgnoreCase(address.getHost())
            ? "That name exists inside containers only: give the address of the machine instead,"
                + " such as 192.168.1.20."
            : "Check the host name for a typing mistake, and that this machine has a working"
                + " name server.";
    return new Diagnosis(
        ProbeCode.UNREACHABLE, "The host name in the address leads nowhere.", hint);
  }

  static Diagnosis unreachable(boolean localhost) {
    return new Diagnosis(
        ProbeCode.UNREACHABLE,
        "Nothing answers at this address.",
        localhost ? LOCALHOST : "Check host and port, and that no firewall stands in between.");
  }

  static Diagnosis connectTimeout() {
    return new Diagnosis(
        ProbeCode.TIMEOUT,
        "No connection came about in time.",
        "Check host and port; a firewall may be swallowing the call.");
  }

  static Diagnosis answerTimeout() {
    return new Diagnosis(
        ProbeCode.TIMEOUT,
        "The vendor took the call but did not answer in time.",
        "Try again; a local model may still be loading.");
  }

  static Diagnosis tls(URI address) {
    return new Diagnosis(
        ProbeCode.TLS_ERROR,
        "No safe connection came about: the certificate is not trusted, not for this name, or the"
            + " server speaks no TLS.",
        "https".equals(address.getScheme().toLowerCase(Locale.ROOT))
            ? "Check the host name; a server without TLS needs an address with http."
            : "Check the address.");
  }

  static Diagnosis brokeOff() {
    return new Diagnosis(
        ProbeCode.BAD_RESPONSE,
        "The connection broke off in the middle of the answer.",
        "Try again; if it stays so, something between Mosaic and the vendor cuts the connection.");
  }

  static Diagnosis webPage() {
    return new Diagnosis(
        ProbeCode.BAD_RESPONSE,
        "A web page answered, not a vendor's interface.",
        "Check the path of the address: for many vendors it ends in /v1.");
  }

  static Diagnosis notUnderstood() {
    return new Diagnosis(
        ProbeCode.BAD_RESPONSE,
        "Something answered, but not in the way this protocol does.",
        "Check the address and whether the protocol is the right one for this vendor.");
  }

  static Diagnosis tooLong() {
    return new Diagnosis(
        ProbeCode.BAD_RESPONSE,
        "The answer was longer than a megabyte, so Mosaic stopped reading.",
        "Check that the address is a vendor's interface.");
  }

  static Diagnosis redirected() {
    return new Diagnosis(
        ProbeCode.BAD_URL,
        "The address sends callers on to another one, which Mosaic does not follow.",
        "Give the final address, mostly the same one with https.");
  }

  static Diagnosis wrongPath(boolean anthropic) {
    return new Diagnosis(
        ProbeCode.BAD_URL,
        "A server answers, but it knows nothing at this path.",
        anthropic
            ? "Give the address without /v1 at its end; it is added for this protocol."
            : "Check the end of the address: for many vendors it is /v1.");
  }

  static Diagnosis noModelKnown() {
    return new Diagnosis(
        ProbeCode.MODEL_NOT_FOUND,
        "The vendor has no list of models, so there is none to try.",
        "Type the id of a model, as the vendor's documentation writes it, and check the end of"
            + " the address.");
  }

  static Diagnosis noModelListed() {
    return new Diagnosis(
        ProbeCode.MODEL_NOT_FOUND,
        "The vendor's list of models is empty.",
        "Make a model available there (with Ollama: ollama pull), or type the id of one.");
  }

  static String works(boolean localhost) {
    return localhost
        ? "The account works from here. Mind that " + LOCALHOST
        : "The account works: the key is good and a model answered.";
  }
}
