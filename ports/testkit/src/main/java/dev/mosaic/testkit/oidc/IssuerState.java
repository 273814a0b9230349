package dev.mosaic.testkit.oidc;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a test sets in a scripted issuer, and what it remembers. */
final class IssuerState {
  private final Grants grants = new Grants();
  private final Set<IssuerFault> faults = EnumSet.noneOf(IssuerFault.class);
  private final Set<String> withheld = new HashSet<>();
  private final Map<String, Object> published = new LinkedHashMap<>();
  private final Set<String> concealed = new HashSet<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private IssuerPerson person = IssuerPerson.named("Grace");
  private IssuerKeys keys = IssuerKeys.numbered(1);
  private String secret;
  private int keyCount = 1;
  private int healings;

  IssuerState(String secret) {
    this.secret = secret;
  }

  Grants grants() {
    return grants;
  }

  synchronized IssuerPerson person() {
    return person;
  }

  synchronized void person(IssuerPerson next) {
    person = next;
  }

  synchronized String secret() {
    return secret;
  }

  synchronized void secret(String next) {
    secret = next;
  }

  synchronized IssuerKeys keys() {
    return keys;
  }

  synchronized void rotateKeys() {
    keys = IssuerKeys.numbered(++keyCount);
  }

  synchronized void withhold(String claim) {
    withheld.add(claim);
  }

  synchronized Set<String> withheld() {
    return Set.copyOf(withheld);
  }

  synchronized void publish(String member, Object value) {
    published.put(member, value);
  }

  synchronized void conceal(String member) {
    concealed.add(member);
  }

  synchronized Map<String, Object> edited(Map<String, Object> document) {
    Map<String, Object> edited = new LinkedHashMap<>(document);
    edited.putAll(published);
    edited.keySet().removeAll(concealed);
    return edited;
  }

  synchronized void fault(IssuerFault fault) {
    faults.add(fault);
  }

  synchronized boolean has(IssuerFault fault) {
    return faults.contains(fault);
  }

  synchronized Set<IssuerFault> faults() {
    return Set.copyOf(faults);
  }

  synchronized void heal() {
    faults.clear();
    healings++;
    notifyAll();
  }

  synchronized void awaitHealing() throws InterruptedException {
    int before = healings;
    while (before == healings) {
      wait();
    }
  }

  synchronized void count(String path) {
    calls.merge(path, 1, Integer::sum);
  }

  synchronized int calls(String path) {
    return calls.getOrDefault(path, 0);
  }
}
