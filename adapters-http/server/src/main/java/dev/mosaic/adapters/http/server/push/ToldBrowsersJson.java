package dev.mosaic.adapters.http.server.push;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Browsers that are told of answers.
 *
 * @param publicKey what a browser subscribes with at its vendor, in base64url
 */
@Serdeable.Serializable
public record ToldBrowsersJson(String publicKey, List<ToldBrowserJson> data) {}
