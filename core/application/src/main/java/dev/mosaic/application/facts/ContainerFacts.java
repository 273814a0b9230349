package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.Ports;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What is known of a container and its owner, kept in memory from the first call on until it
 * changes. Keys and tokens stay sealed in it.
 */
public final class ContainerFacts {
  private final Remembered<Subject.Agent, Optional<AgentRecord>> agents;
  private final Remembered<Subject.Person, Optional<User>> people;
  private final Remembered<Subject.Person, List<Provider>> accounts;
  private final Remembered<Subject.Person, List<SharedAccount>> lent;
  private final Remembered<Subject.Person, Optional<AgentConfig>> configs;
  private final Remembered<Subject.Person, OptionalLong> limits;

  ContainerFacts(Ports ports, Changes changes) {
    // Anybody may ask for any id: those that are nobody's would fill the memory.
    agents =
        new Remembered<>(
            changes,
            agent -> ports.agents().find(agent.id()),
            Optional::isPresent,
            (agent, found) -> found.map(AgentRecord::owner));
    people = ofPerson(changes, person -> ports.users().find(person));
    accounts = ofPerson(changes, person -> ports.providers().list(person));
    // Both numbers only grow, so that no change of either leaves their sum as it was.
    lent =
        new Remembered<>(
            changes,
            person -> ports.shares().lentTo(person.id()),
            found -> true,
            (person, found) -> Optional.of(person.id()),
            person -> changes.of(person) + changes.of(Subject.Shares.ALL));
    configs = ofPerson(changes, person -> ports.agentConfigs().find(person));
    limits = ofPerson(changes, person -> ports.usage().limitOf(person));
  }

  private static <T> Remembered<Subject.Person, T> ofPerson(
      Changes changes, Function<UserId, T> store) {
    return new Remembered<>(
        changes,
        person -> store.apply(person.id()),
        found -> true,
        (person, found) -> Optional.of(person.id()));
  }

  /** A user's agent; empty for system agents and unknown ones. */
  public Optional<AgentRecord> agent(AgentId id) {
    return agents.of(new Subject.Agent(id));
  }

  public Optional<User> person(UserId id) {
    return people.of(new Subject.Person(id));
  }

  /** All accounts of a person, oldest first. */
  public List<Provider> accountsOf(UserId owner) {
    return accounts.of(new Subject.Person(owner));
  }

  /** What others share with a person, usable or not, oldest first. */
  public List<SharedAccount> lentTo(UserId person) {
    return lent.of(new Subject.Person(person));
  }

  public Optional<AgentConfig> configOf(UserId owner) {
    return configs.of(new Subject.Person(owner));
  }

  /** What a person allows their own agent in a calendar month; empty without such a limit. */
  public OptionalLong limitOf(UserId owner) {
    return limits.of(new Subject.Person(owner));
  }
}
