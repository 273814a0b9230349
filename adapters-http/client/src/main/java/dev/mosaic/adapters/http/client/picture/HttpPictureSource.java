package dev.mosaic.adapters.http.client.picture;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.AddressVerdict;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.ports.picture.PictureSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Fetches pictures at no other address than the guard has judged. */
public final class HttpPictureSource implements PictureSource {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final PictureLimits limits;

  public HttpPictureSource(AddressGuard guard, PictureLimits limits) {
    this.guard = guard;
    this.limits = limits;
  }

  @Override
  public Found fetch(String address) {
    try {
      return fetch(new URI(address), limits.redirects());
    } catch (URISyntaxException none) {
      return new Found.Refused();
    }
  }

  private Found fetch(URI address, int redirects) {
    if (!isOfTheWeb(address)) {
      return new Found.Refused();
    }
    // Whoever wrote the message names the address: never one of a private network.
    return switch (guard.judge(address, limits.anywhere())) {
      case AddressVerdict.Unresolved() -> new Found.Unreachable();
      case AddressVerdict.Blocked(var why) -> new Found.Refused();
      case AddressVerdict.Allowed(var addresses, boolean localhost) ->
          fetch(address, addresses, redirects);
    };
  }

  private static boolean isOfTheWeb(URI address) {
    return address.getScheme() != null
        && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
        && address.getRawUserInfo() == null;
  }

  private Found fetch(URI address, List<InetAddress> addresses, int redirects) {
    PinnedHttp.Answer answer;
    try (PinnedHttp http = new PinnedHttp(addresses, limits.connect())) {
      HttpGet request = new HttpGet(address);
      request.setHeader("Accept", "image/*");
      answer = http.call(request, limits.call(), AttachmentLimits.PICTURE);
    } catch (IOException noAnswer) {
      return new Found.Unreachable();
    }
    if (REDIRECTS.contains(answer.status()) && redirects > 0) {
      return follow(address, answer.location(), redirects - 1);
    }
    if (answer.tooLong()) {
      return new Found.TooLarge();
    }
    if (!answer.isSuccess()) {
      return new Found.Unreachable();
    }
    return answer.contentType().startsWith("image/")
        ? new Found.Picture(answer.body())
        : new Found.NoPicture();
  }

  private Found follow(URI from, String location, int redirects) {
    try {
      return fetch(from.resolve(location), redirects);
    } catch (IllegalArgumentException none) {
      return new Found.Unreachable();
    }
  }
}
