package dev.mosaic.adapters.postgres.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF-SHA-256 with a label per purpose, so that no two uses share a key. */
final class KeyDerivation {
  static final String AES = "AES";
  static final String HMAC_SHA_256 = "HmacSHA256";

  private static final String LABEL_PREFIX = "mosaic/v1/";
  private static final int DERIVED_BYTES = 32;

  private KeyDerivation() {}

  static SecretKey derive(byte[] material, String algorithm, String purpose) {
    byte[] label = (LABEL_PREFIX + purpose).getBytes(StandardCharsets.UTF_8);
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(label, DERIVED_BYTES));
    } catch (GeneralSecurityException notInThisJdk) {
      throw new IllegalStateException("this JDK has no HKDF-SHA256", notInThisJdk);
    }
  }
}
