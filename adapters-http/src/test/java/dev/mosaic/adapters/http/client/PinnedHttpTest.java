package dev.mosaic.adapters.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.client.AddressVerdict.Allowed;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;

class PinnedHttpTest {

  @Test
  void connectsToTheJudgedAddressThoughTheNameHasChangedItsMind() throws IOException {
    List<String> lookups = new ArrayList<>();
    AddressGuard guard =
        new AddressGuard(
            List.of(),
            host -> {
              lookups.add(host);
              String address = lookups.size() == 1 ? "127.0.0.1" : "169.254.169.254";
              return new InetAddress[] {InetAddress.ofLiteral(address)};
            });
    try (ScriptedVendor vendor = ScriptedVendor.start()) {
      URI address = URI.create("http://vendor.test:" + vendor.port() + "/v1/models");
      HttpGet request = new HttpGet(address);
      request.setHeader("Authorization", "Bearer " + vendor.key());

      Allowed verdict = (Allowed) guard.judge(address, true);
      try (PinnedHttp http = new PinnedHttp(verdict.addresses(), Duration.ofSeconds(2))) {
        assertThat(http.call(request, Duration.ofSeconds(5)).status()).isEqualTo(200);
      }
    }

    assertThat(lookups).containsExactly("vendor.test");
  }
}
