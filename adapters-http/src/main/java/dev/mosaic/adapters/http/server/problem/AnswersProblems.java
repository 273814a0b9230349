package dev.mosaic.adapters.http.server.problem;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API document that every refusal is a problem document. */
@ApiResponse(
    responseCode = "4XX",
    description = "A refusal",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "5XX",
    description = "A failure",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemJson.class)))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnswersProblems {}
