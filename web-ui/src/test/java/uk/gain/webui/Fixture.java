package uk.gain.webui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** One case of the design system: options, and the HTML that they have to give. */
record Fixture(String component, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPONENTS =
            "src/main/frontend/node_modules/govuk-frontend/dist/govuk/components";

    static List<Fixture> of(String component) {
        Path file = Path.of(COMPONENTS, component, "fixtures.json");
        List<Fixture> fixtures = new ArrayList<>();
        try {
            JSON.readTree(Files.readAllBytes(file))
                    .get("fixtures")
                    .forEach(json -> fixtures.add(new Fixture(component, json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fixtures;
    }

    String name() {
        return json.get("name").asString();
    }

    String html() {
        return json.get("html").asString();
    }

    Map<?, ?> options() {
        return JSON.treeToValue(json.get("options"), Map.class);
    }

    /** Every option that is used, at any depth, e.g. {@code items.hint.text}. */
    Set<String> optionNames() {
        Set<String> names = new HashSet<>();
        collect("", json.get("options"), names);
        return names;
    }

    /** A choice has a legend, a value has a text; nothing disabled or empty. */
    boolean hasWhatOurPagesAlwaysGive() {
        return switch (component) {
            case "radios", "checkboxes" ->
                    !json.at("/options/fieldset/legend/text").isMissingNode()
                            && all("items", "text")
                            && all("items", "value");
            case "select" ->
                    all("items", "text") && all("items", "value") && !name().contains("overrides");
            case "error-summary" -> all("errorList", "href");
            case "service-navigation" -> all("navigation", "href") && all("navigation", "text");
            case "back-link" -> !json.at("/options/text").isMissingNode();
            case "panel" -> !json.at("/options/text").isMissingNode();
            case "tag" -> !classes().contains("extra");
            default -> true;
        };
    }

    Form form() {
        String field = name("name");
        List<String> chosen = new ArrayList<>();
        json.at("/options/items")
                .forEach(
                        item -> {
                            if (item.path("checked").asBoolean(false)
                                    || item.path("selected").asBoolean(false)) {
                                chosen.add(item.path("value").asString());
                            }
                        });
        json.at("/options/values").forEach(value -> chosen.add(value.asString()));
        if (json.at("/options/value").isValueNode()) {
            chosen.add(json.at("/options/value").asString());
        }
        String message = text("errorMessage");
        List<FieldError> errors =
                message == null ? List.of() : List.of(new FieldError(field, message));
        return new Form(Map.of(field, chosen), errors);
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        json.at("/options/items")
                .forEach(
                        item ->
                                choices.add(
                                        new Choice(
                                                item.path("value").asString(""),
                                                item.path("text").asString(""),
                                                item.at("/hint/text").isMissingNode()
                                                        ? null
                                                        : item.at("/hint/text").asString())));
        return choices;
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        json.at("/options/errorList")
                .forEach(
                        error ->
                                errors.add(
                                        new FieldError(
                                                error.path("href").asString("#").substring(1),
                                                error.path("text").asString(""))));
        return errors;
    }

    List<PageSettings.Section> sections() {
        List<PageSettings.Section> sections = new ArrayList<>();
        json.at("/options/navigation")
                .forEach(
                        item ->
                                sections.add(
                                        new PageSettings.Section(
                                                item.path("text").asString(""),
                                                item.path("href").asString(""),
                                                List.of())));
        return sections;
    }

    @Nullable String currentSection() {
        for (JsonNode item : json.at("/options/navigation")) {
            if (item.path("active").asBoolean(false)) {
                return item.path("text").asString();
            }
        }
        return null;
    }

    /** The text of a hint or message; null when there is none. */
    @Nullable String text(String option) {
        JsonNode text = json.at("/options/" + option + "/text");
        return text.isMissingNode() ? null : text.asString();
    }

    /** The design system names a field and its id apart; ours are the same. */
    String idPrefix() {
        String id =
                component.equals("radios") || component.equals("checkboxes") ? "idPrefix" : "id";
        return json.at("/options/" + id).isMissingNode() ? name("name") : name(id);
    }

    String name(String option) {
        return json.at("/options/" + option).asString("");
    }

    private String classes() {
        return json.at("/options/classes").asString("");
    }

    private boolean all(String list, String option) {
        JsonNode items = json.at("/options/" + list);
        if (items.isMissingNode() || items.isEmpty()) {
            return false;
        }
        for (JsonNode item : items) {
            if (!item.path(option).isValueNode()) {
                return false;
            }
        }
        return true;
    }

    private static void collect(String prefix, JsonNode node, Set<String> names) {
        if (node.isArray()) {
            node.forEach(item -> collect(prefix, item, names));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            option -> {
                                String name =
                                        prefix.isEmpty()
                                                ? option.getKey()
                                                : prefix + "." + option.getKey();
                                names.add(name);
                                collect(name, option.getValue(), names);
                            });
        }
    }
}
