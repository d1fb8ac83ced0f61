package uk.gain.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.core.KafkaTemplate;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AuditedPosition;
import uk.gain.contract.Challenge;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.SealedContent;
import uk.gain.contract.StatedReason;
import uk.gain.contract.TrailCheckpoint;
import uk.gain.contract.WrappedKey;
import uk.gain.contract.topics.Topic;

class PlatformShapeTest {

    private static final JavaClasses PLATFORM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("uk.gain.platform");

    @Test
    void aPayrollTeamCouldUseItUnchanged() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("uk.gain.contract")
                                .and(
                                        not(
                                                belongToAnyOf(
                                                        AccessEvent.class,
                                                        AccessOutcome.class,
                                                        Actor.class,
                                                        ActorKind.class,
                                                        ActorRole.class,
                                                        Justification.class,
                                                        Operation.class,
                                                        AuditedPosition.class,
                                                        Challenge.class,
                                                        StatedReason.class,
                                                        SealedContent.class,
                                                        TrailCheckpoint.class,
                                                        WrappedKey.class))))
                .because("referrals are the services' business")
                .check(PLATFORM);
    }

    @Test
    void theCatalogueIsTheOnlyOtherThingItKnowsOfTheContract() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("uk.gain..")
                                .and(not(resideInAPackage("uk.gain.platform..")))
                                .and(not(resideInAPackage("uk.gain.contract")))
                                .and(not(resideInAPackage(Topic.class.getPackageName()))))
                .check(PLATFORM);
    }

    @Test
    void onlyTheRelayProduces() {
        noClasses()
                .that()
                .resideOutsideOfPackage("uk.gain.platform.outbox")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Producer.class)
                .check(PLATFORM);
    }

    @Test
    void nobodyTakesAShortcutToTheBroker() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(StreamBridge.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(KafkaTemplate.class)
                .check(PLATFORM);
    }

    @Test
    void wiringIsNobodysBusiness() {
        classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .bePackagePrivate()
                .check(PLATFORM);
    }

    @Test
    void sqlIsNeverInTheWay() {
        noClasses()
                .that()
                .resideInAnyPackage("..inbox.web..", "..problems..", "..security..", "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .check(PLATFORM);
    }
}
