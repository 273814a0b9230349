package dev.mosaic.adapters.http.server.problem;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API document which refusals every operation has, each a problem document. */
@ApiResponse(
    responseCode = "400",
    description = "Fields need a change; `errors` names them",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "401",
    description = "Nobody is signed in",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "403",
    description = "Not for this caller",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "406",
    description = "Nothing the caller accepts",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "500",
    description = "A bug; `correlationId` finds it in the log",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "503",
    description = "The database or the agent cannot be reached",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnswersProblems {}
