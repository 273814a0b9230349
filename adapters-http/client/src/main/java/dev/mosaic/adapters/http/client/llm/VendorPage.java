package dev.mosaic.adapters.http.client.llm;

/**
 * What a vendor has at an address, such as its list of models.
 *
 * @param body unpacked; empty if it is too long
 * @param tooLong whether it is longer than {@link VendorLimits#listBytes}
 * @param webPage whether it looks like one
 */
@SuppressWarnings("ArrayRecordComponent")
public record VendorPage(int status, byte[] body, boolean tooLong, boolean webPage) {}
