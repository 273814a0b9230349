package dev.mosaic.adapters.http.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Signs links, and checks their signature: with HS256 and nothing else, whatever algorithm a link
 * names. The framework's own takes any of its family.
 */
@Singleton
@Named("generator")
final class LinkSignature extends SecretSignature {
  LinkSignature(HttpServerConfig config) {
    super(hs256(config.linkKey()));
  }

  @Override
  public boolean supports(JWSAlgorithm named) {
    return JWSAlgorithm.HS256.equals(named);
  }

  // The framework tries a signature of an unsupported algorithm as well, after the others.
  @Override
  public boolean verify(SignedJWT link) throws JOSEException {
    return supports(link.getHeader().getAlgorithm()) && super.verify(link);
  }

  private static SecretSignatureConfiguration hs256(SecretText key) {
    SecretSignatureConfiguration settings = new SecretSignatureConfiguration("links");
    settings.setJwsAlgorithm(JWSAlgorithm.HS256);
    settings.setSecret(key.reveal());
    return settings;
  }
}
