package dev.mosaic.domain.provider;

/** What the last check of an account said. UNVERIFIED is legal: some vendors cannot be checked. */
public enum ProviderStatus {
  UNVERIFIED,
  OK,
  FAILING
}
