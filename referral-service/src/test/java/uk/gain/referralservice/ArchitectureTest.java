package uk.gain.referralservice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The structure that the guarantees rest on. */
class ArchitectureTest {

    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("uk.gain.referralservice");

    @Test
    void featuresReachEachOtherOnlyWhereTheySaySo() {
        ApplicationModules.of(ReferralServiceApplication.class).verify();
    }

    @Test
    void rolesDependOnlyInward() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("..model..")
                .layer("application")
                .definedBy("..application..")
                .layer("web")
                .definedBy("..web..")
                .layer("listening")
                .definedBy("..listening..")
                .layer("seeding")
                .definedBy("..seeding..")
                .layer("reading")
                .definedBy("..importing.reading..")
                .layer("working")
                .definedBy("..importing.working..")
                .layer("store")
                .definedBy("..store..")
                .layer("publishing")
                .definedBy("..publishing..")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("listening")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("seeding")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("reading")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("working")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("publishing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("web", "listening", "seeding", "working")
                .check(SERVICE);
    }

    @Test
    void theModelDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("..model..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..", "org.jspecify..", "..referralservice..model.."))
                .check(SERVICE);
    }

    @Test
    void onlyTheApplicationOpensTransactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("..application..")
                .check(SERVICE);
        noClasses()
                .that(resideOutside("..application.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(SERVICE);
    }

    @Test
    void onlyTheStoreHoldsSql() {
        noClasses()
                .that(resideOutside("..store.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(SERVICE);
    }

    @Test
    void avroRecordsStayInPublishingAndListening() {
        noClasses()
                .that(resideOutside("..publishing..").and(resideOutside("..listening..")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SpecificRecord.class)
                .check(SERVICE);
    }

    @Test
    void jsonStaysAtTheEdges() {
        noClasses()
                .that(
                        resideOutside("..web..")
                                .and(resideOutside("..seeding.."))
                                .and(resideOutside("..importing.reading..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "io.swagger..",
                        "jakarta.validation..")
                .check(SERVICE);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideOutside(
            String role) {
        return com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(role));
    }
}
