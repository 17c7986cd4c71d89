package al.tryeza.events;

import org.apache.avro.Schema;

/** The table of events in the README, made from the schemas. */
final class Catalogue {

    static final String BEGIN = "<!-- catalogue: written by schemas/release -->\n";
    static final String END = "<!-- end of catalogue -->\n";

    private Catalogue() {}

    static String renewed(String readme) {
        return readme.substring(0, readme.indexOf(BEGIN)) + BEGIN + table() + readme.substring(readme.indexOf(END));
    }

    private static String table() {
        var table = new StringBuilder("\n| topic | event | says | content |\n|---|---|---|---|\n");
        for (Topic topic : Topic.values()) {
            EventCatalogue.on(topic).forEach(event -> table.append(line("`" + topic.topicName() + "`", event)));
        }
        EventCatalogue.recordedBy("audit-service")
                .forEach(event -> table.append(line("none: audit-service's own", event)));
        return table.append('\n').toString();
    }

    private static String line(String topic, Schema event) {
        return "| %s | `%s` | %s | %s |\n"
                .formatted(
                        topic,
                        event.getName(),
                        event.getDoc(),
                        String.join(
                                ", ",
                                event.getField("content").schema().getFields().stream()
                                        .map(field -> "`" + field.name() + "`")
                                        .toList()));
    }
}
