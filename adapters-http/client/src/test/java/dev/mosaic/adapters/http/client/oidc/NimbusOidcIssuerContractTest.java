package dev.mosaic.adapters.http.client.oidc;

import dev.mosaic.adapters.http.client.PlainServer;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.IssuerFault;
import dev.mosaic.testkit.oidc.IssuerPerson;
import dev.mosaic.testkit.oidc.OidcIssuerContract;
import dev.mosaic.testkit.oidc.ScriptedIssuer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/** The contract, against an issuer that speaks the protocol. */
class NimbusOidcIssuerContractTest extends OidcIssuerContract {
  private final IssuerWorld world = new IssuerWorld();
  private final PlainServer plain = new PlainServer();

  @AfterEach
  void close() {
    world.close();
    plain.close();
  }

  @Override
  protected OidcIssuer issuer() {
    return world.mosaic;
  }

  @Override
  protected OidcSettings settings() {
    return world.settings();
  }

  @Override
  protected SecretText clientSecret() {
    return ScriptedIssuer.CLIENT_SECRET;
  }

  @Override
  protected void signsIn(IssuerPerson person) {
    world.issuer.signsIn(person);
  }

  @Override
  protected BrowserReturn visit(URI signInAddress) {
    return world.issuer.visit(signInAddress);
  }

  @Override
  protected OidcSettings failingWith(Reason reason) {
    world.issuer.heal();
    world.issuer.takes(ScriptedIssuer.CLIENT_SECRET);
    return switch (reason) {
      case BLOCKED_ADDRESS -> IssuerWorld.settings("http://169.254.169.254");
      case UNREACHABLE -> IssuerWorld.settings("http://127.0.0.1:" + IssuerWorld.closedPort());
      case TLS_ERROR -> IssuerWorld.settings("https://127.0.0.1:" + plain.port());
      case TIMEOUT -> failing(IssuerFault.HANG);
      case NOT_AN_ISSUER -> failing(IssuerFault.WEB_PAGE);
      case ISSUER_MISMATCH -> failing(IssuerFault.ANOTHER_ISSUER);
      case BAD_RESPONSE -> failing(IssuerFault.BROKEN);
      case TOKEN_INVALID -> failing(IssuerFault.BAD_SIGNATURE);
      case CLIENT_REJECTED -> {
        world.issuer.takes(new SecretText("changed at the issuer"));
        yield settings();
      }
      case CODE_REJECTED -> failing(IssuerFault.LOST_CODES);
    };
  }

  private OidcSettings failing(IssuerFault fault) {
    world.issuer.fault(fault);
    return settings();
  }
}
