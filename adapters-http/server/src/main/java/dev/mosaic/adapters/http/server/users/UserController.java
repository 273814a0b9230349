package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.UserCases;
import dev.mosaic.application.user.UserChange;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of the instance. What is theirs (keys, chats, memory) is nowhere in here. */
@Controller("/api/admin/users")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Users")
@AnswersProblems
class UserController {
  private final UserCases users;
  private final Revisions revisions;

  UserController(Mosaic mosaic, Revisions revisions) {
    this.revisions = revisions;
    this.users = mosaic.users();
  }

  /**
   * Shows a page of the people, by user name. A page past the end is answered with the last one, as
   * {@code meta.page} says.
   */
  @Get
  @Operation(operationId = "listUsers")
  AdminUserListJson list(
      @Parameter(
              description = "part of user name, display name or e-mail address",
              schema = @Schema(maxLength = 200))
          @MostCharacters(200)
          @Nullable
          @QueryValue
          String search,
      @Parameter(schema = @Schema(allowableValues = {"admin", "member"})) @Nullable @QueryValue
          String role,
      @Parameter(schema = @Schema(allowableValues = {"active", "deactivated"}))
          @Nullable
          @QueryValue
          String status,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    UserStore.Query query =
        new UserStore.Query(
            search == null ? "" : search.strip(),
            UserFields.roleFilter(role),
            UserFields.statusFilter(status));
    return AdminUserListJson.of(users.list().list(query, new PageRequest(page, size)));
  }

  /** Changes what somebody may do, or how they are called. A new role signs them out everywhere. */
  @Patch("/{id}")
  @Operation(operationId = "changeUser")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  @Answers.Changed
  HttpResponse<AdminUserJson> change(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      String id,
      @Body UserChangeJson body) {
    UserId user = idOf(id);
    return revisions.change(
        request,
        user.toString(),
        () -> present(user),
        () -> tagged(answer(users.change().change(body.toCommand(caller, user)))));
  }

  /** Shows one of the people, as answers to changes do. */
  @Get("/{id}")
  @Operation(operationId = "showUser")
  @Answers.NotFound
  HttpResponse<AdminUserJson> show(String id) {
    return tagged(present(idOf(id)));
  }

  private AdminUserJson present(UserId id) {
    return users
        .show()
        .show(id)
        .map(one -> AdminUserJson.of(one, null))
        .orElseThrow(Problem::notFound);
  }

  private HttpResponse<AdminUserJson> tagged(AdminUserJson user) {
    return revisions.tagged(user, user);
  }

  /**
   * Lets nobody in as this person any more: sessions, tokens and streams end within seconds, the
   * agent goes to sleep. What is theirs stays.
   */
  @Post("/{id}/deactivate")
  @Operation(operationId = "deactivateUser")
  @Answers.NotFound
  @Answers.Conflict
  AdminUserJson deactivate(@Parameter(hidden = true) Caller caller, String id) {
    return answer(users.deactivate().deactivate(caller, idOf(id)));
  }

  /** Lets a deactivated person in again. */
  @Post("/{id}/reactivate")
  @Operation(operationId = "reactivateUser")
  @Answers.NotFound
  @Answers.Conflict
  AdminUserJson reactivate(@Parameter(hidden = true) Caller caller, String id) {
    return answer(users.reactivate().reactivate(caller, idOf(id)));
  }

  private static AdminUserJson answer(UserChange change) {
    return switch (change) {
      case UserChange.Changed changed -> AdminUserJson.of(changed.after(), null);
      case UserChange.NotFound ignored -> throw Problem.notFound();
      case UserChange.LastAdmin ignored -> throw IdentityProblems.lastAdmin();
      case UserChange.BreakglassProtected ignored -> throw IdentityProblems.breakglassProtected();
      case UserChange.CannotDeactivateSelf ignored -> throw IdentityProblems.cannotDeactivateSelf();
    };
  }

  private static UserId idOf(String text) {
    return new UserId(PathId.parse(text));
  }
}
