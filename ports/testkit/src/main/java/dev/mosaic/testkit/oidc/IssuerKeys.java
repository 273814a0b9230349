package dev.mosaic.testkit.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One RSA key, its public half as others read it, and signatures. */
record IssuerKeys(RSAKey key) {
  // Making an RSA key takes long, so all issuers of a test run share theirs.
  private static final Map<Integer, RSAKey> KEYS = new ConcurrentHashMap<>();
  private static final int UNPUBLISHED = 0;

  static {
    key(UNPUBLISHED);
    key(1);
  }

  /**
   * @param number from 1
   */
  static IssuerKeys numbered(int number) {
    return new IssuerKeys(key(number));
  }

  /** A key no issuer publishes, under any name. */
  static IssuerKeys unpublished(String id) {
    return new IssuerKeys(new RSAKey.Builder(key(UNPUBLISHED)).keyID(id).build());
  }

  private static RSAKey key(int number) {
    return KEYS.computeIfAbsent(number, IssuerKeys::make);
  }

  private static RSAKey make(int number) {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID("key-" + number)
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String id() {
    return key.getKeyID();
  }

  /** The JWK set. */
  Map<String, Object> published() {
    return new JWKSet(key).toJSONObject();
  }

  String sign(Map<String, Object> claims) {
    try {
      return sign(header(JWSAlgorithm.RS256).keyID(id()).build(), claims, new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @param secret of 32 bytes or more, as HS256 demands
   */
  static String signWithSecret(Map<String, Object> claims, String secret) {
    try {
      return sign(header(JWSAlgorithm.HS256).build(), claims, new MACSigner(secret));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String unsigned(Map<String, Object> claims) {
    return new PlainObject(new PlainHeader(), payload(claims)).serialize();
  }

  private static String sign(JWSHeader header, Map<String, Object> claims, JWSSigner signer)
      throws JOSEException {
    JWSObject token = new JWSObject(header, payload(claims));
    token.sign(signer);
    return token.serialize();
  }

  private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
  }

  private static Payload payload(Map<String, Object> claims) {
    return new Payload(JsonWriter.write(claims));
  }
}
