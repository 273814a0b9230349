package dev.mosaic.adapters.http.server.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.settings.PageOrigin;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which other sites' pages may call the API, with a token of their own; never under a session.
 *
 * @param allowedOrigins as browsers send them, such as {@code https://app.example.org}; empty: none
 */
@Serdeable
public record CrossOriginJson(
    @JsonProperty(required = true)
        @ArraySchema(schema = @Schema(example = "https://app.example.org"))
        @Size(max = 50)
        List<@Size(min = 8, max = 300) String> allowedOrigins) {

  static CrossOriginJson of(Set<String> origins) {
    return new CrossOriginJson(List.copyOf(origins));
  }

  Set<PageOrigin> toOrigins() {
    Set<PageOrigin> origins = new LinkedHashSet<>();
    for (int i = 0; i < allowedOrigins.size(); i++) {
      try {
        origins.add(new PageOrigin(allowedOrigins.get(i)));
      } catch (InvalidInput bad) {
        throw new InvalidInput("allowedOrigins[" + i + "]", bad.code(), bad.sentence());
      }
    }
    return origins;
  }
}
