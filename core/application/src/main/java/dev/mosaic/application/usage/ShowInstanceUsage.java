package dev.mosaic.application.usage;

import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import java.util.List;

/** Shows an administrator what all agents used together; not which models, and not what for. */
public final class ShowInstanceUsage {
  private final UsageStore usage;
  private final UserStore users;

  ShowInstanceUsage(UsageStore usage, UserStore users) {
    this.usage = usage;
    this.users = users;
  }

  /** Sums by day, newest first, and by person, most tokens first. */
  public record View(List<DayUsage> days, List<Named> people) {}

  /** A person's sums with their name. */
  public record Named(PersonUsage usage, String username) {}

  public View show(Period period) {
    return ActingPerson.aside(
        () ->
            new View(
                usage.byDay(period.from(), period.to()),
                usage.byPerson(period.from(), period.to()).stream().map(this::named).toList()));
  }

  private Named named(PersonUsage sums) {
    String name =
        users.find(sums.person()).map(User::username).map(it -> it.value()).orElse("unknown");
    return new Named(sums, name);
  }
}
