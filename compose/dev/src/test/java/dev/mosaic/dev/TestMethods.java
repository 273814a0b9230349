package dev.mosaic.dev;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The tests of all modules, and whether each of them can fail. */
final class TestMethods {
  private static final Set<String> MARKS =
      Set.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.api.TestFactory",
          "org.junit.jupiter.params.ParameterizedTest");

  private static final String TESTKIT = "dev.mosaic.testkit.";

  private final JavaClasses classes;

  private TestMethods(JavaClasses classes) {
    this.classes = classes;
  }

  /** As they are compiled in these folders. */
  static TestMethods in(List<Path> folders) {
    return new TestMethods(new ClassFileImporter().importPaths(folders));
  }

  /** Every method that JUnit would run. */
  List<JavaMethod> all() {
    return classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> MARKS.stream().anyMatch(method::isAnnotatedWith))
        .toList();
  }

  /** Full names of those that assert nothing, neither themselves nor in what they call. */
  List<String> withoutAssertion() {
    return all().stream()
        .filter(method -> !reachesAnAssertion(method))
        .map(JavaMethod::getFullName)
        .sorted()
        .toList();
  }

  private boolean reachesAnAssertion(JavaCodeUnit test) {
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(test));
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
        if (isAssertion(access)) {
          return true;
        }
        implementations(access).filter(seen::add).forEach(open::push);
      }
    }
    return false;
  }

  /** A fake that finds itself misused is no assertion of the test that uses it. */
  private static boolean isAssertion(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    if (owner.isEquivalentTo(AssertionError.class)) {
      return !access.getOriginOwner().getPackageName().startsWith(TESTKIT);
    }
    return owner.getPackageName().startsWith("org.assertj.core.api")
        || owner.isEquivalentTo(ArchRule.class)
        || owner.getFullName().equals("org.junit.jupiter.api.Assertions");
  }

  /** What of the tests' own code may run there: the method itself, and what overrides it. */
  private Stream<JavaCodeUnit> implementations(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    if (!classes.contain(owner.getFullName())) {
      return Stream.empty();
    }
    Stream<JavaCodeUnit> declared =
        access.getTarget().resolveMember().stream()
            .filter(JavaCodeUnit.class::isInstance)
            .map(JavaCodeUnit.class::cast);
    Stream<JavaCodeUnit> overriding =
        owner.getAllSubclasses().stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> unit.getName().equals(access.getName()) && unit instanceof JavaMethod);
    return Stream.concat(declared, overriding);
  }
}
