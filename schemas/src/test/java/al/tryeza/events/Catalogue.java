package al.tryeza.events;

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
            for (var event : EventCatalogue.on(topic)) {
                table.append("| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                topic.topicName(),
                                event.getName(),
                                event.getDoc(),
                                String.join(
                                        ", ",
                                        event.getField("content").schema().getFields().stream()
                                                .map(field -> "`" + field.name() + "`")
                                                .toList())));
            }
        }
        return table.append('\n').toString();
    }
}
