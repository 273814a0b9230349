package dev.mosaic.adapters.http.server;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The head of the API document. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Mosaic",
            version = "0.1.0",
            description =
                "Everyone's own assistant in a container of their own. Sign in for a session"
                    + " cookie; calls that change something send the value of the cookie"
                    + " `mosaic_csrf` in the header `X-CSRF-TOKEN`. Refusals are RFC 9457 problem"
                    + " documents with a stable `code`.",
            license = @License(name = "Apache-2.0")),
    security = {@SecurityRequirement(name = "session"), @SecurityRequirement(name = "token")})
@SecurityScheme(
    name = "session",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    paramName = "mosaic_session",
    description = "Set by signing in; `__Host-mosaic_session` behind https.")
@SecurityScheme(
    name = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A personal access token, made on the account page.")
final class ApiDefinition {
  private ApiDefinition() {}
}
