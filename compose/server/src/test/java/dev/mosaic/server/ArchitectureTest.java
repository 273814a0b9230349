package dev.mosaic.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.mosaic.server.ArchitectureWords.aRecordThatTravelsAsJson;
import static dev.mosaic.server.ArchitectureWords.aUseCase;
import static dev.mosaic.server.ArchitectureWords.beNullMarked;
import static dev.mosaic.server.ArchitectureWords.dependOnlyOn;
import static dev.mosaic.server.ArchitectureWords.eachPackageIn;
import static dev.mosaic.server.ArchitectureWords.haveOnePublicMethodNamedByItsVerb;
import static dev.mosaic.server.ArchitectureWords.makeAny;
import static dev.mosaic.server.ArchitectureWords.makeThreadsThemselves;
import static dev.mosaic.server.ArchitectureWords.noOneOutside;
import static dev.mosaic.server.ArchitectureWords.readTheTimeOfTheMachine;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.mosaic.adapters.http.agents.AgentsListener;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.http.annotation.Controller;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house the compiler cannot keep: who may name whom, what things are called. */
class ArchitectureTest {
  private static final String DOMAIN = "dev.mosaic.domain..";
  private static final String PORTS = "dev.mosaic.ports..";
  private static final String TESTKIT = "dev.mosaic.testkit..";
  private static final String APPLICATION = "dev.mosaic.application..";
  private static final String ADAPTERS = "dev.mosaic.adapters..";
  private static final String POSTGRES = "dev.mosaic.adapters.postgres..";
  private static final String DOCKER = "dev.mosaic.adapters.docker..";
  private static final String HTTP = "dev.mosaic.adapters.http..";
  private static final String HTTP_PROTOCOL = "dev.mosaic.adapters.http.protocol..";
  private static final String HTTP_OPENCLAW = "dev.mosaic.adapters.http.openclaw..";
  private static final String HTTP_LISTENER = "dev.mosaic.adapters.http.listener..";
  private static final String HTTP_CLIENT = "dev.mosaic.adapters.http.client..";
  private static final String SERVER = "dev.mosaic.server..";

  private static final JavaClasses MOSAIC = ArchitectureWords.everyClassWrittenByHand();

  /**
   * Rooms are the folders of the source. One that a build forgot, or that stands where no class
   * path leads, would be judged by no rule below.
   */
  @ParameterizedTest
  @MethodSource("dev.mosaic.server.SourceRooms#all")
  void theseRulesSeeEveryClassOfARoom(SourceRooms.Room room) {
    assertThat(MOSAIC.that(resideInAPackage(room.name())))
        .extracting(JavaClass::getName)
        .containsAll(room.classes());
  }

  @Test
  void theSourceIsWhereItIsLookedFor() {
    assertThat(SourceRooms.all().map(SourceRooms.Room::name))
        .contains("dev.mosaic.domain.agent", "dev.mosaic.application.chat", "dev.mosaic.server");
    assertThat(MOSAIC).hasSizeGreaterThanOrEqualTo(SourceRooms.classes());
  }

  @Test
  void everyRoomIsInAnAreaTheseRulesName() {
    check(
        classes()
            .should()
            .resideInAnyPackage(
                DOMAIN, PORTS, TESTKIT, APPLICATION, POSTGRES, DOCKER, HTTP, SERVER));
  }

  // Arrows.

  @Test
  void theDomainKnowsOnlyJava() {
    check(classes().that().resideInAPackage(DOMAIN).should(dependOnlyOn(DOMAIN)));
  }

  @Test
  void portsKnowOnlyTheDomain() {
    check(classes().that().resideInAPackage(PORTS).should(dependOnlyOn(PORTS, DOMAIN)));
  }

  /** The JDK has its own; what a reply is must not depend on how it came. */
  @Test
  void theInsideNamesNoTechnologyOfTheOutside() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, PORTS, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.net.http..", "com.sun.net..", "javax.net..", "java.sql..", "javax.sql.."));
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(PORTS)
            .should()
            .haveNameMatching("(?i).*(header|mediaType|httpStatus|statusCode).*"));
  }

  @Test
  void useCasesKnowOnlyDomainAndPorts() {
    check(
        classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should(dependOnlyOn(APPLICATION, PORTS, DOMAIN)));
  }

  @Test
  void theTestkitKnowsOnlyPortsAndTestLibraries() {
    check(
        classes()
            .that()
            .resideInAPackage(TESTKIT)
            .should(
                dependOnlyOn(
                    TESTKIT,
                    PORTS,
                    DOMAIN,
                    "com.sun.net.httpserver..",
                    "javax.net.ssl..",
                    "org.junit.jupiter.api..",
                    "org.assertj.core..",
                    "org.awaitility..",
                    "com.fasterxml.jackson..",
                    "io.netty..",
                    "com.nimbusds.jose..",
                    "org.slf4j..",
                    "ch.qos.logback..")));
  }

  @Test
  void nothingThatRunsNamesTheTestkit() {
    check(noOneOutside(TESTKIT).should().dependOnClassesThat().resideInAPackage(TESTKIT));
  }

  @Test
  void drivenAdaptersCannotNameAUseCase() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(POSTGRES, DOCKER, HTTP_CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APPLICATION));
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    check(
        slices()
            .matching("dev.mosaic.adapters.(*)..")
            .namingSlices("adapter $1")
            .should()
            .notDependOnEachOther());
  }

  @Test
  void ofTheRoomsOfHttpAllKnowOnlyWhatTheyMust() {
    check(httpRoomSees("protocol", PORTS, DOMAIN));
    check(httpRoomSees("openclaw", PORTS, DOMAIN, HTTP_PROTOCOL));
    check(httpRoomSees("listener"));
    check(httpRoomSees("client", PORTS, DOMAIN, HTTP_PROTOCOL, HTTP_OPENCLAW));
    check(
        httpRoomSees(
            "agents", APPLICATION, PORTS, DOMAIN, HTTP_PROTOCOL, HTTP_OPENCLAW, HTTP_LISTENER));
    check(httpRoomSees("server", APPLICATION, PORTS, DOMAIN, HTTP_PROTOCOL, HTTP_LISTENER));
  }

  /** So that each can be read, and moved, without the ones above it. */
  @ParameterizedTest
  @ValueSource(strings = {DOMAIN, PORTS, APPLICATION, HTTP, POSTGRES, DOCKER, SERVER})
  void packagesNameEachOtherInOneDirectionOnly(String area) {
    check(slices().assignedFrom(eachPackageIn(area)).should().beFreeOfCycles());
  }

  @Test
  void onlyTheServerPutsThePartsTogether() {
    check(noOneOutside(ADAPTERS, SERVER).should().dependOnClassesThat().resideInAPackage(ADAPTERS));
    check(noOneOutside(SERVER).should().dependOnClassesThat().resideInAPackage(SERVER));
  }

  @Test
  void onlyTheDockerAdapterNamesTheDockerClient() {
    check(
        noOneOutside(DOCKER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.dockerjava.."));
  }

  @Test
  void sqlStaysInThePostgresAdapter() {
    check(
        noOneOutside(POSTGRES, SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql.."));
  }

  /** So that an upgrade of the program in agents' containers is a visit to one module. */
  @Test
  void neitherTheInsideNorTheEngineNamesTheProgramOfAgents() {
    assertThat(SourceRooms.filesNaming("openclaw", "core", "ports/src", "adapters-docker"))
        .isEmpty();
    assertThat(SourceRooms.filesNaming("openclaw", "adapters-http/openclaw")).isNotEmpty();
  }

  // Shapes.

  @Test
  void aUseCaseIsFinalAndDoesOneThing() {
    check(
        classes()
            .that(aUseCase())
            .should()
            .haveModifier(FINAL)
            .andShould(haveOnePublicMethodNamedByItsVerb()));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(classes().should(beNullMarked()));
  }

  @Test
  void aSurpriseIsAnUncheckedException() {
    check(
        classes()
            .that()
            .resideOutsideOfPackage(TESTKIT)
            .and()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(RuntimeException.class));
  }

  @Test
  void whatAClassNeedsComesThroughItsConstructor() {
    check(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
  }

  @Test
  void timeIsPassedIn() {
    check(noOneOutside(SERVER).should(readTheTimeOfTheMachine()));
  }

  /**
   * The process itself makes threads before anybody is there, and whoever calls the agents'
   * listener is no person.
   */
  @Test
  void aThreadSaysForWhomItWorks() {
    check(
        noOneOutside(SERVER, TESTKIT)
            .and()
            .areNotAssignableTo(ActingPerson.class)
            .and()
            .areNotAssignableTo(AgentsListener.class)
            .should(makeThreadsThemselves()));
  }

  /**
   * Else its stores would be asked in the name of the server, which sees everybody's rows. Whether
   * the process answers is told without a store, and without waiting for a thread.
   */
  @Test
  void aControllerWorksAsWhoeverCalls() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .doNotHaveSimpleName("HealthController")
            .should()
            .beAnnotatedWith(RunsAsCaller.class));
  }

  @Test
  void onlyAnAgentsLifeMakesItsStates() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(AgentLife.class.getName())
            .and()
            .areNotAssignableTo(AgentState.class)
            .should(makeAny(AgentState.class)));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(noOneOutside(SERVER, TESTKIT).should(ACCESS_STANDARD_STREAMS));
  }

  // Words.

  @Test
  void noNameHidesWhatAThingDoes() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helpers?|Utils?|Dto|DTO)")
            .orShould()
            .haveNameMatching(".*[.$]I[A-Z][a-z]\\w*"));
  }

  @Test
  void acronymsAreWords() {
    check(noClasses().should().haveNameMatching(".*(LLM|HTTP|URL|API|JSON|SQL|OIDC|CSRF|SSE).*"));
  }

  @Test
  void aRowOfATableSaysSo() {
    check(
        classes()
            .that()
            .areAnnotatedWith("io.micronaut.data.annotation.MappedEntity")
            .should()
            .haveSimpleNameEndingWith("Row"));
  }

  @Test
  void whatTravelsAsJsonSaysSo() {
    check(
        classes()
            .that(aRecordThatTravelsAsJson().and(resideInAPackage(HTTP)))
            .should()
            .haveSimpleNameEndingWith("Json"));
  }

  /** Of what is Mosaic's own, a room of HTTP sees itself and these. */
  private static ArchRule httpRoomSees(String room, String... others) {
    String own = "dev.mosaic.adapters.http." + room + "..";
    return noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.mosaic..")
                .and(
                    resideOutsideOfPackages(
                        Stream.concat(Stream.of(own), Stream.of(others)).toArray(String[]::new))));
  }

  private static void check(ArchRule rule) {
    rule.check(MOSAIC);
  }
}
