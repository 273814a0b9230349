package dev.mosaic.domain.push;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;

/**
 * Where a browser's vendor takes notices for it, and what only that browser can read them with.
 * Whoever knows the address can send to it, so all of it is a secret. Says nothing about whether
 * Mosaic may call the address: that is the address guard's.
 *
 * @param address https
 * @param publicKey a point on P-256, uncompressed, in base64url
 * @param auth 16 bytes in base64url
 */
public record PushEndpoint(SecretText address, SecretText publicKey, SecretText auth) {
  private static final int MAX_LENGTH = 2_000;
  private static final int POINT_LENGTH = 65;
  private static final byte UNCOMPRESSED = 0x04;
  private static final int AUTH_LENGTH = 16;

  public PushEndpoint {
    if (!isAddress(address.reveal())) {
      throw new InvalidInput(
          "endpoint", "bad_url", "Give the https address that the browser got from its vendor.");
    }
    byte[] point = decoded(publicKey);
    if (point.length != POINT_LENGTH || point[0] != UNCOMPRESSED) {
      throw new InvalidInput(
          "keys.p256dh", "invalid_key", "Give the browser's key as it gives it.");
    }
    if (decoded(auth).length != AUTH_LENGTH) {
      throw new InvalidInput(
          "keys.auth", "invalid_key", "Give the browser's secret as it gives it.");
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return text.length() <= MAX_LENGTH
          && "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static byte[] decoded(SecretText text) {
    try {
      return Base64.getUrlDecoder().decode(text.reveal());
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
