package uk.gain.auditservice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("uk.gain.auditservice");

    @Test
    void modulesKeepToThemselves() {
        ApplicationModules.of(AuditServiceApplication.class).verify();
    }

    @Test
    void theVerifierSharesNoCodeWithTheWriter() {
        noClasses()
                .that()
                .resideInAnyPackage("..auditservice.verifying..", "..auditservice.counting..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..auditservice.log..",
                        "..auditservice.entry..",
                        "..auditservice.sequencing..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("..auditservice.log..", "..auditservice.sequencing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..auditservice.verifying..", "..auditservice.counting..")
                .check(CLASSES);
    }

    @Test
    void everyRoleKeepsToItself() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("..auditservice.*.model..")
                .layer("application")
                .definedBy("..auditservice.*.application..")
                .layer("store")
                .definedBy("..auditservice.*.store..")
                .layer("web")
                .definedBy("..auditservice.*.web..")
                .layer("listening")
                .definedBy("..auditservice.*.listening..")
                .layer("publishing")
                .definedBy("..auditservice.*.publishing..")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("listening")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("publishing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("application", "web", "listening")
                .check(CLASSES);
    }

    @Test
    void onlyStoreHoldsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CLASSES);
    }

    @Test
    void modelAndEntryArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage("..auditservice.*.model..", "..auditservice.entry..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SpecificRecord.class)
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void onlyListeningAndPublishingReadAndWriteAvroRecords() {
        classes()
                .that()
                .resideOutsideOfPackages("..listening..", "..publishing..")
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(
                                JavaClass.Predicates.assignableTo(SpecificRecord.class)))
                .check(CLASSES);
    }
}
