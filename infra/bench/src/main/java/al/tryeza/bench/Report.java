package al.tryeza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The results as a page with its chart, and all figures as JSON. */
record Report(Arguments arguments, Machine machine, Map<Door, Shape> shapes, List<Idle> idle, List<Measured> measured) {

    /** Writes three files, named after the day, and returns the page. */
    Path write() throws IOException {
        Files.createDirectories(arguments.results());
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        String name = arguments.name(day);
        var groups = Group.of(measured);
        Path page = arguments.results().resolve(name + ".md");
        Files.writeString(page, markdown(day, name, groups));
        Files.writeString(
                arguments.results().resolve(name + ".svg"),
                new Chart(
                                "Until the last officer has it in the inbox, " + day,
                                "referrals a second, offered",
                                Panels.of(arguments, groups))
                        .svg());
        Files.writeString(
                arguments.results().resolve(name + ".json"),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of(
                                "machine", machine.facts(),
                                "together", arguments.together(),
                                "shapes", shapes,
                                "idle", idle,
                                "steps", measured)));
        return page;
    }

    private String markdown(LocalDate day, String name, List<Group> groups) {
        var text = new StringBuilder("""
                # Pipeline, %s

                Referrals to the inbox of the last officer told, and to the audit store; beside them the floor, a bare chain of
                the same hops, rows and bytes on the same servers in the same run. What is measured and how:
                [README](../README.md).

                ![Median and 99th percentile until the last officer is told, by offered rate](%s.svg)

                """.formatted(day, name));
        text.append(Tables.summary(groups));
        for (Door door : arguments.doors()) {
            var ofDoor = groups.stream().filter(group -> group.door() == door).toList();
            text.append("\n## ").append(heading(door)).append("\n\nMilliseconds from the moment of meant sending.\n\n");
            text.append(Tables.latencies(ofDoor));
            text.append("\nSeconds of processor for a referral, what the parts do anyway included.\n\n");
            text.append(Tables.processor(ofDoor));
        }
        text.append("\n## While nothing comes\n\nSeconds of processor a second, of each part.\n\n");
        text.append(Tables.idle(idle));
        return text.append(conditions()).toString();
    }

    private static String heading(Door door) {
        return switch (door) {
            case REST -> "Posted by REST";
            case KAFKA -> "Published through Kafka";
        };
    }

    private String conditions() {
        var text = new StringBuilder("\n## Measured on\n\n");
        machine.facts().forEach((fact, value) -> text.append("- %s: %s%n".formatted(fact, value)));
        text.append("- records that share a transaction in the services: %d at most%n".formatted(arguments.together()));
        text.append("- PostgreSQL with fsync; one Kafka broker, which leaves flushing to the system\n");
        shapes.forEach((door, shape) -> text.append(
                "- a referral by %s: %s%d rows of %d bytes in the database of referrals, %d of %d in that of notifications, %d of %d in the audit store; %d case events of %d bytes, %d notification events of %d bytes%s%n"
                        .formatted(
                                door.code(),
                                shape.published().number() == 0
                                        ? ""
                                        : "published in %d bytes; "
                                                .formatted(shape.published().bytes()),
                                shape.referral().number(),
                                shape.referral().bytes(),
                                shape.notification().number(),
                                shape.notification().bytes(),
                                shape.audit().number(),
                                shape.audit().bytes(),
                                shape.caseEvents().number(),
                                shape.caseEvents().bytes(),
                                shape.notificationEvents().number(),
                                shape.notificationEvents().bytes(),
                                shape.receipts().number() == 0
                                        ? ""
                                        : ", a receipt of %d bytes"
                                                .formatted(shape.receipts().bytes()))));
        return text.append("\n## With care\n\n").append(limits()).toString();
    }

    private String limits() {
        return """
                - Medians over passes (%d) of %d s a step. A 99th percentile of fewer than a hundred referrals is their slowest: at
                  %s a second there are %s of them in a step.
                - The pipeline keeps up with a rate if all are told, at 80 in 100 of that rate or faster, with a median below 2 s. A
                  pass ends with the first rate at which it does not; how many passes kept up stands in the table.
                - Load, servers and services share the machine; what the load itself costs is not in the pipeline's processor
                  time, and is in the floor's.
                - All but some %s of the stored cases are copies made by SQL; see the README.
                """.formatted(
                        arguments.passes(),
                        arguments.seconds(),
                        list(arguments.rates().stream().map(Numbers::plain).toList()),
                        list(arguments.rates().stream()
                                .map(rate -> Long.toString(Math.round(rate * arguments.seconds())))
                                .toList()),
                        Integer.toString(WarmUp.REFERRALS * arguments.doors().size()));
    }

    private static String list(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
