package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The pages of a describe call. The token names the last element of the page before, so that what goes meanwhile moves
 * nothing.
 *
 * @param least the smallest MaxResults
 * @param most the largest MaxResults
 */
record Pages(int least, int most) {

    private static final String MARK = "after:";

    /** Five to a thousand, as most calls have it. */
    static final Pages USUAL = new Pages(5, 1000);

    /** Writes one page, and the token of the next if there is one. */
    <T> void write(Ask ask, Xml xml, String name, List<T> all, Function<T, String> key, BiConsumer<Xml, T> each) {
        Integer size = ask.query().number("MaxResults").map(this::checked).orElse(null);
        String after = ask.query().text("NextToken").map(Pages::read).orElse("");
        List<T> rest = all.stream()
                .filter(element -> key.apply(element).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        boolean more = size != null && rest.size() > size;
        List<T> page = more ? rest.subList(0, size) : rest;
        xml.list(name, page, each);
        if (more) {
            xml.put("nextToken", token(key.apply(page.get(page.size() - 1))));
        }
    }

    private int checked(int size) {
        if (size < least || size > most) {
            throw Ec2Error.value("Value ( " + size + " ) for parameter maxResults is invalid. Expecting a value "
                    + (size < least ? "greater than " + (least == 1 ? 0 : least) : "less than " + most) + ".");
        }
        return size;
    }

    private static String token(String last) {
        return Base64.getEncoder().encodeToString((MARK + last).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String token) {
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException e) {
            throw Ec2Error.value("Unable to parse pagination token");
        }
        throw Ec2Error.value("Unable to parse pagination token");
    }
}
