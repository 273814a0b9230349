package dev.mosaic.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The words {@link ArchitectureTest} is written in. */
final class ArchitectureWords {

  private ArchitectureWords() {}

  /** Production code and the testkit; neither tests nor what annotation processors wrote. */
  static JavaClasses everyClassWrittenByHand() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ArchitectureWords::isWrittenByHand)
        .importPackages("dev.mosaic");
  }

  private static boolean isWrittenByHand(Location location) {
    return !location.contains("/$") && !location.contains("$Intercepted");
  }

  /** Handed from package to package: collaborators of use cases, none themselves. */
  private static final Set<String> COLLABORATORS =
      Set.of(
          "AgentAccess",
          "AgentActivity",
          "AgentRoster",
          "AgentSetups",
          "ContainerDoor",
          "GatewayTokens",
          "PasswordConfirmation",
          "SettingsDelivery",
          "SharedSettings");

  /** What a capability hands out in its record of cases (`ProviderCases.save`). */
  static DescribedPredicate<JavaClass> aUseCase() {
    return DescribedPredicate.describe(
        "are use cases",
        type ->
            type.getPackageName().startsWith("dev.mosaic.application.")
                && !COLLABORATORS.contains(type.getSimpleName())
                && !type.getSimpleName().endsWith("Cases")
                && type.getFieldsWithTypeOfSelf().stream()
                    .anyMatch(field -> field.getOwner().getSimpleName().endsWith("Cases")));
  }

  static DescribedPredicate<JavaClass> aRecordThatTravelsAsJson() {
    return DescribedPredicate.describe(
        "are top level records that travel as JSON",
        type ->
            type.isTopLevelClass()
                && type.isRecord()
                && type.isAnnotatedWith("io.micronaut.serde.annotation.Serdeable"));
  }

  static ArchCondition<JavaClass> haveOnePublicMethodNamedByItsVerb() {
    return condition(
        "have one public method, named by the verb of the class",
        type -> {
          var methods = publicMethodsOf(type);
          return methods.size() == 1 && startsWith(type.getSimpleName(), methods.getFirst());
        });
  }

  static ArchCondition<JavaClass> dependOnlyOn(String... rooms) {
    var allowed =
        resideInAnyPackage(rooms)
            .or(resideInAnyPackage("java..", "org.jspecify.annotations.."))
            .as("reside in %s or in Java itself", String.join(", ", rooms));
    return ArchConditions.onlyDependOnClassesThat(allowed);
  }

  static SliceAssignment eachPackageIn(String area) {
    var inside = resideInAnyPackage(area);
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return inside.test(type)
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "each package in " + area;
      }
    };
  }

  static GivenClassesConjunction noOneOutside(String... rooms) {
    return ArchRuleDefinition.noClasses().that().resideOutsideOfPackages(rooms);
  }

  static ArchCondition<JavaClass> beNullMarked() {
    return condition(
        "be in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  static ArchCondition<JavaClass> makeThreadsThemselves() {
    return condition(
        "make threads themselves",
        type -> type.getAccessesFromSelf().stream().anyMatch(ArchitectureWords::makesAThread));
  }

  private static boolean makesAThread(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    if (owner.isEquivalentTo(Thread.class)) {
      return Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread").contains(name);
    }
    if (owner.isEquivalentTo(CompletableFuture.class)) {
      return name.endsWith("Async");
    }
    return owner.isEquivalentTo(Executors.class)
        || owner.isEquivalentTo(ForkJoinPool.class)
        || owner.isEquivalentTo(Timer.class);
  }

  /** Call a constructor of the type, or of one that is it. */
  static ArchCondition<JavaClass> makeAny(Class<?> made) {
    return condition(
        "make any " + made.getSimpleName(),
        type ->
            type.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(made)));
  }

  static ArchCondition<JavaClass> readTheTimeOfTheMachine() {
    return condition(
        "read the time of the machine",
        type ->
            type.getAccessesFromSelf().stream().anyMatch(ArchitectureWords::asksTheMachineForTime));
  }

  private static boolean asksTheMachineForTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    var takesNothing = access.getTarget().getFullName().endsWith("()");
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>") && takesNothing;
    }
    return owner.getPackageName().equals("java.time") && name.equals("now") && takesNothing;
  }

  private static List<JavaMethod> publicMethodsOf(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(PUBLIC))
        .filter(method -> !method.getModifiers().contains(SYNTHETIC))
        .toList();
  }

  private static boolean startsWith(String className, JavaMethod method) {
    return className.toLowerCase(Locale.ROOT).startsWith(method.getName().toLowerCase(Locale.ROOT));
  }

  private static ArchCondition<JavaClass> condition(
      String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var kept = holds.test(type);
        var message = "%s does%s %s".formatted(type.getName(), kept ? "" : " not", description);
        events.add(new SimpleConditionEvent(type, kept, message));
      }
    };
  }
}
