package io.jenkins.plugins.workshopfoundry.server;

import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import java.util.Map;
import java.util.TreeMap;

/** The pages that learners see: plain HTML that any browser and screen reader takes, without scripts. */
final class Page {

    static final String STYLE = "body{font-family:system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;"
            + "line-height:1.5}label{display:block;margin-top:1rem;font-weight:600}input,button{font:inherit;"
            + "padding:.5rem;box-sizing:border-box;width:100%}button{margin-top:1.5rem}"
            + "[role=alert]{border-left:.3rem solid #b00020;padding-left:1rem}code{overflow-wrap:anywhere}";

    private Page() {}

    /** The form, with what went wrong before if something did. */
    static String form(String error) {
        String alert = error.isEmpty() ? "" : "<p role=\"alert\">" + escaped(error) + "</p>";
        return page("Join a class", alert + """
                        <form method="post" action="/join">
                        <label for="code">Code</label>
                        <input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters">
                        <label for="name">Your name</label>
                        <input id="name" name="name" required maxlength="60" autocomplete="name">
                        <label for="token">Token, if you come back</label>
                        <input id="token" name="token" maxlength="80" autocomplete="off">
                        <button type="submit">Join</button>
                        </form>
                        """);
    }

    /** The learner's seat. */
    static String seat(Joined joined) {
        StringBuilder links = new StringBuilder("<ul>\n");
        for (Map.Entry<String, String> link : new TreeMap<>(joined.links()).entrySet()) {
            links.append(
                    "<li><a href=\"%s\">%s</a></li>\n".formatted(escaped(link.getValue()), escaped(link.getKey())));
        }
        return page(
                "Seat " + joined.seat(),
                links + "</ul>\n<p>To come back on another device, keep this token: <code>"
                        + escaped(joined.rejoinToken()) + "</code></p>\n<p>The class lasts until "
                        + escaped(joined.expires().toString()) + ".</p>\n");
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/join.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(escaped(title), escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
