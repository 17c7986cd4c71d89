package al.tryeza.local.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the messages of the mailbox's folder as the bytes they are, in the order of their arrival. */
final class MailboxReading {

    private static final String END_OF_HEADERS = "\r\n\r\n";

    private MailboxReading() {}

    static List<ArrivedMail> in(Path folder) throws IOException {
        List<ArrivedMail> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                mails.add(mail(Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        return mails;
    }

    private static ArrivedMail mail(String message) {
        int end = message.indexOf(END_OF_HEADERS);
        String headers = message.substring(0, end).replaceAll("\r\n[ \t]+", " ");
        return new ArrivedMail(
                header(headers, "message-id"),
                header(headers, "delivered-to"),
                Digests.of(message.substring(end).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String header(String headers, String name) {
        return Arrays.stream(headers.split("\r\n", -1))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
