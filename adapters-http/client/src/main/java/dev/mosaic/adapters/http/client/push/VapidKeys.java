package dev.mosaic.adapters.http.client.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.mosaic.domain.secret.SecretText;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Date;

/** An instance's key pair (RFC 8292) as text: private half, dot, public half. */
final class VapidKeys {
  private VapidKeys() {}

  static SecretText fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      return new SecretText(
          base64.encodeToString(pair.getPrivate().getEncoded())
              + "."
              + base64.encodeToString(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has P-256", impossible);
    }
  }

  static VAPIDKeyPair of(SecretText text) {
    String[] halves = text.reveal().split("\\.", 2);
    Base64.Decoder base64 = Base64.getDecoder();
    return VAPIDKeyPairs.of(
        PrivateKeySources.ofPKCS8Bytes(base64.decode(halves[0])),
        PublicKeySources.ofX509Bytes(base64.decode(halves[1])),
        (privateKey, publicKey) -> claims -> signed(privateKey, claims));
  }

  private static String signed(ECPrivateKey key, VAPIDJWTParam claims) {
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .audience(claims.getOrigin())
            .expirationTime(Date.from(claims.getExpirationTime()));
    claims.getSubject().ifPresent(set::subject);
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), set.build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key that was made here does not sign", impossible);
    }
    return token.serialize();
  }
}
