package uk.gain.agencygateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The shape that the packages promise. */
class ShapeTest {

    private static final JavaClasses GATEWAY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("uk.gain.agencygateway");

    @Test
    void featuresReachEachOtherOnlyWhereTheySaySo() {
        ApplicationModules.of(AgencyGatewayApplication.class).verify();
    }

    @Test
    void dependenciesPointFromTheEdgesToTheModel() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("..agencygateway.*.model..")
                .layer("application")
                .definedBy("..agencygateway.*.application..")
                .layer("store")
                .definedBy("..agencygateway.*.store..")
                .optionalLayer("publishing")
                .definedBy("..agencygateway.*.publishing..")
                .layer("listening")
                .definedBy("..agencygateway.*.listening..")
                .optionalLayer("web")
                .definedBy("..agencygateway.*.web..")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("listening")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("publishing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("web", "listening")
                .check(GATEWAY);
    }

    @Test
    void theModelDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("..model..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "uk.gain.identifiers",
                        "..agencygateway.*.model..")
                .check(GATEWAY);
    }

    @Test
    void onlyTheApplicationOpensTransactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("..application..")
                .check(GATEWAY);
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .resideInAPackage("..application..")
                .check(GATEWAY);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction.support..")
                .check(GATEWAY);
    }

    @Test
    void onlyTheStoreHoldsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(GATEWAY);
    }

    @Test
    void avroRecordsStayAtTheTopics() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..publishing..", "..listening..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SpecificRecordBase.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.avro..")
                .check(GATEWAY);
    }

    @Test
    void jsonStaysInTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson..",
                        "tools.jackson..",
                        "io.swagger..",
                        "jakarta.validation..")
                .check(GATEWAY);
    }
}
