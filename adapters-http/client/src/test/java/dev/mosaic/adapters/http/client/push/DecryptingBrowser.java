package dev.mosaic.adapters.http.client.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.secret.SecretText;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The browser's side of RFC 8291, written from the RFC. */
final class DecryptingBrowser {
  private static final int COORDINATE = 32;
  private static final int SALT = 16;

  private final KeyPair pair;
  private final byte[] auth = new byte[SALT];

  DecryptingBrowser() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
      new SecureRandom().nextBytes(auth);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Subscribed at this address. */
  PushEndpoint endpoint(String address) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return new PushEndpoint(
        new SecretText(address),
        new SecretText(base64.encodeToString(point(pair))),
        new SecretText(base64.encodeToString(auth)));
  }

  String decrypted(byte[] message) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(message);
    byte[] salt = taken(in, SALT);
    in.getInt(); // the size of a record: there is one
    byte[] sender = taken(in, in.get() & 0xff);
    byte[] sealed = taken(in, in.remaining());
    byte[] shared = shared(sender);
    byte[] info = joined("WebPush: info\0".getBytes(UTF_8), point(pair), sender, new byte[] {1});
    byte[] keyMaterial = hmac(hmac(auth, shared), info);
    byte[] random = hmac(salt, keyMaterial);
    byte[] key = hmac(random, joined("Content-Encoding: aes128gcm\0\1".getBytes(UTF_8)));
    byte[] nonce = hmac(random, joined("Content-Encoding: nonce\0\1".getBytes(UTF_8)));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, 0, 16, "AES"),
        new GCMParameterSpec(128, nonce, 0, 12));
    byte[] padded = cipher.doFinal(sealed);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    return new String(padded, 0, end, UTF_8);
  }

  private byte[] shared(byte[] sender) throws GeneralSecurityException {
    ECPublicKey own = (ECPublicKey) pair.getPublic();
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(sender, 1, 1 + COORDINATE)),
            new BigInteger(1, Arrays.copyOfRange(sender, 1 + COORDINATE, sender.length)));
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(pair.getPrivate());
    agreement.doPhase(
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, own.getParams())),
        true);
    return agreement.generateSecret();
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static byte[] point(KeyPair pair) {
    ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
    return joined(new byte[] {4}, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[COORDINATE];
    int from = Math.max(0, bytes.length - COORDINATE);
    int length = bytes.length - from;
    System.arraycopy(bytes, from, padded, COORDINATE - length, length);
    return padded;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] taken(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
