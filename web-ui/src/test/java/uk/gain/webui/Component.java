package uk.gain.webui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A fragment of ours, how a page calls it, and the options of the design system that it supports.
 *
 * @param atLeast how many of the fixtures it has to cover, so that a changed fixture file is
 *     noticed
 */
record Component(String name, int atLeast, Set<String> options, String template) {

    private static final Set<String> FIELD =
            Set.of(
                    "id",
                    "name",
                    "label",
                    "label.text",
                    "label.classes",
                    "hint",
                    "hint.text",
                    "errorMessage",
                    "errorMessage.text",
                    "value");
    private static final Set<String> CHOICE =
            Set.of(
                    "idPrefix",
                    "name",
                    "fieldset",
                    "fieldset.legend",
                    "fieldset.legend.text",
                    "fieldset.legend.classes",
                    "hint",
                    "hint.text",
                    "errorMessage",
                    "errorMessage.text",
                    "value",
                    "values",
                    "classes",
                    "items",
                    "items.value",
                    "items.text",
                    "items.hint",
                    "items.hint.text",
                    "items.checked");

    static final List<Component> ALL =
            List.of(
                    new Component(
                            "back-link",
                            2,
                            Set.of("text", "href"),
                            call(
                                    "back-link :: backLink(${o['href'] ?: '#'}, ${o['text'] ?: 'Back'})")),
                    new Component(
                            "button",
                            7,
                            Set.of("text", "classes"),
                            call("button :: submit(${o['text']}, ${o['classes']})")),
                    new Component(
                            "error-summary",
                            2,
                            Set.of("titleText", "errorList", "errorList.text", "errorList.href"),
                            call("error-summary :: errorSummary(${errors})")),
                    new Component(
                            "input",
                            16,
                            with(FIELD, "classes"),
                            call(
                                    "input :: input(${o['name']}, ${o['label']['text']},"
                                            + " ${o['label']['classes']}, ${hint}, ${o['classes']})")),
                    new Component(
                            "textarea",
                            7,
                            with(FIELD, "rows"),
                            call(
                                    "textarea :: textarea(${o['name']}, ${o['label']['text']},"
                                            + " ${o['label']['classes']}, ${hint}, ${o['rows'] ?: 5})")),
                    new Component(
                            "select",
                            2,
                            with(FIELD, "items", "items.value", "items.text", "items.selected"),
                            call(
                                    "select :: select(${o['name']}, ${o['label']['text']},"
                                            + " ${o['label']['classes']}, ${hint}, ${choices})")),
                    new Component(
                            "radios",
                            9,
                            CHOICE,
                            call(
                                    "radios :: radios(${o['name']}, ${o['fieldset']['legend']['text']},"
                                            + " ${o['fieldset']['legend']['classes']}, ${hint}, ${choices},"
                                            + " ${o['classes']})")),
                    new Component(
                            "checkboxes",
                            9,
                            CHOICE,
                            call(
                                    "checkboxes :: checkboxes(${o['name']},"
                                            + " ${o['fieldset']['legend']['text']},"
                                            + " ${o['fieldset']['legend']['classes']}, ${hint}, ${choices},"
                                            + " ${o['classes']})")),
                    new Component(
                            "service-navigation",
                            3,
                            Set.of(
                                    "navigation",
                                    "navigation.text",
                                    "navigation.href",
                                    "navigation.active"),
                            call(
                                    "service-navigation :: serviceNavigation(${sections}, ${current})")),
                    new Component(
                            "tag",
                            10,
                            Set.of("text", "classes"),
                            call(
                                    "tag :: tag(${o['text']}, ${o['classes'] == null ? null"
                                            + " : o['classes'].replace('govuk-tag--', '')})")),
                    new Component(
                            "panel",
                            2,
                            Set.of("titleText", "text"),
                            "<th:block th:replace=\"~{components/panel ::"
                                    + " confirmation(${o['titleText']}, ~{::body})}\">"
                                    + "<th:block th:fragment=\"body\" th:text=\"${o['text']}\"/>"
                                    + "</th:block>"),
                    new Component(
                            "warning-text",
                            2,
                            Set.of("text"),
                            call("warning-text :: warningText(${o['text']})")));

    boolean supports(Fixture fixture) {
        return options.containsAll(fixture.optionNames()) && fixture.hasWhatOurPagesAlwaysGive();
    }

    private static String call(String fragment) {
        return "<th:block th:replace=\"~{components/" + fragment + "}\"></th:block>";
    }

    private static Set<String> with(Set<String> options, String... more) {
        var all = new HashSet<>(options);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
