package uk.gain.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Every case of govuk-frontend's own fixtures that a fragment supports gives the same DOM. */
class FragmentsMatchTheDesignSystemTest {

    private static final SpringTemplateEngine TEMPLATES = templates();

    @TestFactory
    Stream<DynamicTest> everySupportedFixtureRendersTheSameDom() {
        return Component.ALL.stream().flatMap(FragmentsMatchTheDesignSystemTest::fixturesOf);
    }

    private static Stream<DynamicTest> fixturesOf(Component component) {
        List<Fixture> supported =
                Fixture.of(component.name()).stream().filter(component::supports).toList();
        assertThat(supported).as(component.name()).hasSizeGreaterThanOrEqualTo(component.atLeast());
        return supported.stream()
                .map(
                        fixture ->
                                DynamicTest.dynamicTest(
                                        component.name() + ": " + fixture.name(),
                                        () ->
                                                assertThat(Dom.of(render(component, fixture)))
                                                        .isEqualTo(
                                                                Dom.of(fixture.html(), fixture))));
    }

    private static String render(Component component, Fixture fixture) {
        Context context = new Context();
        context.setVariables(
                Map.of(
                        "o",
                        fixture.options(),
                        "form",
                        fixture.form(),
                        "choices",
                        fixture.choices()));
        context.setVariable("hint", fixture.text("hint"));
        context.setVariable("errors", fixture.errors());
        context.setVariable("sections", fixture.sections());
        context.setVariable("current", fixture.currentSection());
        return Objects.requireNonNull(TEMPLATES.process(component.template(), context));
    }

    private static SpringTemplateEngine templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("components/*"));
        files.setOrder(1);
        var texts = new StringTemplateResolver();
        texts.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
        return engine;
    }
}
