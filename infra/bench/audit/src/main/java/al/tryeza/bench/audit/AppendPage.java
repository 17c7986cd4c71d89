package al.tryeza.bench.audit;

import al.tryeza.bench.Machine;
import al.tryeza.bench.Numbers;
import al.tryeza.bench.audit.Rates.Contender;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page of results of {@link Append}.
 *
 * @param log the contender that all others are compared with
 */
record AppendPage(AppendArguments arguments, Rates rates, Contender log, Machine machine) {

    String text(LocalDate day) {
        return """
                # Appending to the audit log, %s

                The log in process: records as they come from the broker, decoded and judged, looked for among all event ids,
                cut into compartments, sealed and committed to; entry, index rows, tiles, head, and what alarms follow, in one
                transaction, kept on the disk. Of each case %d accesses, some 400 cases at a time. **COPY**: the same rows
                into tables of the same columns and indexes, as many in a transaction; nothing else. The peers write one
                audit record for each access in a transaction of its own. Turn about, medians of %d passes of %s accesses
                (peers: %d s), the first pass left out.

                | | how | accesses/s | least to most | the log's best over it |
                | --- | --- | --: | --: | --: |
                %s

                %s
                """.formatted(
                        day,
                        arguments.each(),
                        arguments.passes(),
                        Numbers.grouped(arguments.entries()),
                        arguments.seconds(),
                        rates.contenders().stream().map(this::row).collect(Collectors.joining("\n")),
                        machine.list());
    }

    private String row(Contender contender) {
        var summary =
                rates.of(contender).stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return "| %s | %s | %s | %s to %s | %s |"
                .formatted(
                        contender.name(),
                        contender.way(),
                        whole(rates.median(contender)),
                        whole(summary.getMin()),
                        whole(summary.getMax()),
                        String.format(Locale.ROOT, "%.2f", rates.median(log) / rates.median(contender)));
    }

    private static String whole(double figure) {
        return Numbers.grouped((int) Math.round(figure));
    }
}
