package dev.mosaic.adapters.postgres.sealing;

/** Keys for tests, in the forms an operator may write. */
final class Keys {
  /** Base64. */
  static final String ONE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  /** {@link #ONE} in hex. */
  static final String ONE_IN_HEX =
      "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F";

  /** Base64url without padding. */
  static final String TWO = "_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA";

  private Keys() {}
}
