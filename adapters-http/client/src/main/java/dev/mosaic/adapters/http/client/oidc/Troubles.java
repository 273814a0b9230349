package dev.mosaic.adapters.http.client.oidc;

import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.domain.provider.HostAndPort;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.net.URI;

/**
 * What goes wrong on the way to an issuer, in plain words with the way out. Issuers' own words are
 * never passed on.
 */
final class Troubles {
  private Troubles() {}

  static OidcFailure unresolved(URI address) {
    return new OidcFailure(
        Reason.UNREACHABLE,
        "The name "
            + HostAndPort.in(address).host()
            + " leads nowhere. Check the address for a typing mistake, and that this machine has a"
            + " working name server.");
  }

  static OidcFailure blocked(URI address, AddressVerdict.Reason why) {
    return new OidcFailure(
        Reason.BLOCKED_ADDRESS,
        why == AddressVerdict.Reason.OWN
            ? place(address)
                + " belongs to Mosaic itself, to one of its own services or to an agent. Give the"
                + " issuer's address."
            : "Mosaic does not call "
                + place(address)
                + ": no issuer lives at link-local, metadata or multicast addresses. Check the"
                + " address for a typing mistake.");
  }

  static OidcFailure of(CallTrouble trouble, URI address) {
    String place = place(address);
    return switch (trouble) {
      case CERTIFICATE_EXPIRED ->
          tls(
              "The certificate of "
                  + place
                  + " has expired, or is not valid yet. Renew it at the issuer, and check the"
                  + " clocks of both machines.");
      case CERTIFICATE_OF_ANOTHER_HOST ->
          tls(
              "The certificate at "
                  + place
                  + " is for another host name. Give the address with the name that stands in the"
                  + " certificate.");
      case CERTIFICATE_NOT_TRUSTED ->
          tls(
              "The certificate of "
                  + place
                  + " is self-signed, or signed by an authority this machine does not know. Give"
                  + " the issuer a certificate of a known authority, or add its authority to those"
                  + " the Java of Mosaic's machine trusts.");
      case NO_SAFE_CONNECTION ->
          tls(
              "No safe connection to "
                  + place
                  + " came about. Check the port; a server without TLS needs an address with"
                  + " http.");
      case CONNECT_TIMEOUT ->
          new OidcFailure(
              Reason.TIMEOUT,
              "No connection to "
                  + place
                  + " came about in time. Check host and port; a firewall may be swallowing the"
                  + " call.");
      case REFUSED ->
          new OidcFailure(
              Reason.UNREACHABLE,
              "Nothing answers at "
                  + place
                  + ". Check host and port, and that the issuer is running.");
      case ANSWER_TIMEOUT -> tooSlow(address);
      case NOT_UNDERSTOOD ->
          new OidcFailure(
              Reason.BAD_RESPONSE,
              "Something answers at "
                  + place
                  + ", but not in HTTP. Check the port, and whether the address begins with"
                  + " https.");
      case BROKE_OFF ->
          new OidcFailure(
              Reason.BAD_RESPONSE,
              "The connection to "
                  + place
                  + " broke off in the middle of the answer. Try again; if it stays so, something"
                  + " in between cuts it.");
    };
  }

  static OidcFailure tooSlow(URI address) {
    return new OidcFailure(
        Reason.TIMEOUT,
        place(address)
            + " took the call but did not answer in time. Try again; the issuer may be busy or"
            + " starting.");
  }

  static OidcFailure tooLong(URI address) {
    return new OidcFailure(
        Reason.BAD_RESPONSE,
        "The answer of "
            + place(address)
            + " was longer than a megabyte, so Mosaic stopped reading. Check the issuer's"
            + " address.");
  }

  /** The issuer is there, but what it should answer at this place cannot be used. */
  static OidcFailure unusable(String what, URI address, int status) {
    return new OidcFailure(
        Reason.BAD_RESPONSE,
        status >= 500
            ? "The issuer itself is in trouble: asked for "
                + what
                + ", "
                + place(address)
                + " answered with status "
                + status
                + ". Try again in a few minutes, and look into the issuer's log."
            : "Asked for "
                + what
                + ", "
                + place(address)
                + " answered what Mosaic cannot read (status "
                + status
                + "). Look into the issuer's log.");
  }

  private static OidcFailure tls(String sentence) {
    return new OidcFailure(Reason.TLS_ERROR, sentence);
  }

  private static String place(URI address) {
    return address.getRawAuthority();
  }
}
