package dev.mosaic.adapters.http.server.problem;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API document which refusals an operation has besides those that all have. */
public final class Answers {
  private static final String PROBLEM = "application/problem+json";

  private Answers() {}

  /** It takes a body. */
  @ApiResponse(
      responseCode = "413",
      description = "The body is larger than this server takes",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @ApiResponse(
      responseCode = "415",
      description = "The body is not sent as application/json",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface OfBody {}

  /** What it names is not there, or somebody else's. */
  @ApiResponse(
      responseCode = "404",
      description = "Unknown, or somebody else's",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface NotFound {}

  /** The state of things does not allow it. */
  @ApiResponse(
      responseCode = "409",
      description = "Not as things stand; `code` says why",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Conflict {}

  /** It was changed since it was read. */
  @ApiResponse(
      responseCode = "412",
      description = "Changed since it was read; the header `If-Match` names an older state",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Changed {}

  /** Well formed, but it does not work. */
  @ApiResponse(
      responseCode = "422",
      description = "Well formed, but it does not work; `code` says why",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Unprocessable {}

  /** There were too many of them. */
  @ApiResponse(
      responseCode = "429",
      description = "Too many; `Retry-After` says when to try again",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface TooMany {}

  /** The agent did not do its part. */
  @ApiResponse(
      responseCode = "502",
      description = "The agent answered with an error",
      content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemJson.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface AgentError {}
}
