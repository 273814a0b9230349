package dev.mosaic.adapters.http.server.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Within which bounds idle time may be chosen, in minutes; 1 to 10,080. */
@Serdeable
public record IdleBoundsJson(
    @JsonProperty(required = true) @Min(1) @Max(10_080) long min,
    @JsonProperty(required = true) @Min(1) @Max(10_080) long max) {

  public static IdleBoundsJson of(Duration shortest, Duration longest) {
    return new IdleBoundsJson(shortest.toMinutes(), longest.toMinutes());
  }
}
