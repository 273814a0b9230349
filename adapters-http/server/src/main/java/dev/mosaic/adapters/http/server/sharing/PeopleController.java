package dev.mosaic.adapters.http.server.sharing;

import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.FindPeople;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Those with whom somebody who may share can share. */
@Controller("/api/people")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
class PeopleController {
  private final FindPeople people;

  PeopleController(Mosaic mosaic) {
    this.people = mosaic.sharing().findPeople();
  }

  /**
   * Shows a page of the people who may sign in here, by user name, to those who may share their
   * accounts. Others are answered 403 {@code sharing_not_allowed}.
   */
  @Get
  @Operation(operationId = "findPeople")
  SharePersonListJson find(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              description = "part of user name or display name",
              schema = @Schema(maxLength = 200))
          @MostCharacters(200)
          @Nullable
          @QueryValue
          String search,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    return people
        .find(caller, search == null ? "" : search.strip(), new PageRequest(page, size))
        .map(SharePersonListJson::of)
        .orElseThrow(SettingsProblems::sharingNotAllowed);
  }
}
