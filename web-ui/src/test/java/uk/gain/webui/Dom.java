package uk.gain.webui;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML in one way of writing it: attributes and classes in order, white space without meaning gone.
 */
final class Dom {

    private Dom() {}

    static String of(String html) {
        return written(Jsoup.parseBodyFragment(html).body(), "", "");
    }

    /** What a fixture asks for, with the field's name in the place of its id. */
    static String of(String html, Fixture fixture) {
        return written(
                Jsoup.parseBodyFragment(html).body(), fixture.idPrefix(), fixture.name("name"));
    }

    private static String written(Element element, String id, String name) {
        String attributes =
                element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey() + "=" + value(attribute, id, name))
                        .sorted()
                        .collect(Collectors.joining(" "));
        String children =
                element.childNodes().stream()
                        .map(child -> written(child, id, name))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
        return "<" + element.normalName() + " " + attributes + ">\n" + children + "\n</>";
    }

    private static String written(Node node, String id, String name) {
        return switch (node) {
            case Element element -> written(element, id, name);
            case TextNode text -> text.text().strip();
            default -> "";
        };
    }

    private static String value(Attribute attribute, String id, String name) {
        return switch (attribute.getKey()) {
            case "class" ->
                    Arrays.stream(attribute.getValue().strip().split("\\s+"))
                            .sorted()
                            .collect(Collectors.joining(" "));
            case "id", "for" -> renamed(attribute.getValue(), id, name);
            case "aria-describedby" ->
                    Arrays.stream(attribute.getValue().split(" "))
                            .map(reference -> renamed(reference, id, name))
                            .collect(Collectors.joining(" "));
            case "checked", "selected" -> attribute.getKey();
            default -> attribute.getValue();
        };
    }

    private static String renamed(String value, String id, String name) {
        return !id.isEmpty() && value.startsWith(id) ? name + value.substring(id.length()) : value;
    }
}
