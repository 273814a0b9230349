package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.domain.provider.ProviderPreset;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What is known of vendors beforehand. */
@Controller("/api/provider-presets")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
class PresetController {

  /** Shows all kinds of vendors, in the order people see them. */
  @Get
  @Operation(operationId = "listProviderPresets")
  PresetListJson list() {
    return new PresetListJson(ProviderPreset.ALL.stream().map(PresetJson::of).toList());
  }
}
