package dev.mosaic.adapters.http.server.download;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A link to make.
 *
 * @param address path and query of the download, written as they will be asked for
 */
@Serdeable.Deserializable
public record NewDownloadLinkJson(
    @JsonProperty(required = true)
        @Schema(example = "/api/admin/audit/export?format=csv")
        @Size(min = 1, max = 2000)
        String address) {}
