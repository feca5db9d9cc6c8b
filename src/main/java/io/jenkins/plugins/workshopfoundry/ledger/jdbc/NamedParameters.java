package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds the parameters in this program's statements: a colon and a name. Jdbi's own parser knows much more, and loading its
 * grammar is a third of what the first question to a ledger takes. There are as many statements as this program's text
 * has, so none is forgotten; they have no comments.
 */
final class NamedParameters implements SqlParser {

    /** What stands in quotes has no parameters, and two colons are PostgreSQL's cast. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::|:([a-zA-Z]\\w*)");

    private final Map<String, ParsedSql> known = new ConcurrentHashMap<>();

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        return known.computeIfAbsent(sql, NamedParameters::parsed);
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }

    static ParsedSql parsed(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        Matcher parameter = PARAMETER.matcher(sql);
        int end = 0;
        while (parameter.find()) {
            if (parameter.group(1) != null) {
                parsed.append(sql.substring(end, parameter.start())).appendNamedParameter(parameter.group(1));
                end = parameter.end();
            }
        }
        return parsed.append(sql.substring(end)).build();
    }
}
