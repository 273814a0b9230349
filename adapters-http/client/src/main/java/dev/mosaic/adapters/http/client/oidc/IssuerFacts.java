package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Mosaic needs to know of an issuer, checked.
 *
 * @param issuer as it spells itself, in its tokens too
 * @param keys where its signing keys are
 * @param algorithms those it signs with and Mosaic accepts
 * @param secretInBody whether the client's secret goes into the form instead of the header
 * @param namesItself whether it always says who it is when it sends a browser back (RFC 9207)
 */
record IssuerFacts(
    String issuer,
    URI signIn,
    URI token,
    URI keys,
    @Nullable URI userInfo,
    @Nullable URI signOut,
    Set<JWSAlgorithm> algorithms,
    boolean secretInBody,
    boolean namesItself) {}
