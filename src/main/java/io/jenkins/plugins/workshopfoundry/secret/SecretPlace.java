package io.jenkins.plugins.workshopfoundry.secret;

/**
 * Where a sealed secret is kept. It opens nowhere else, so that swapping two of them is noticed.
 *
 * @param table the table; without a bar
 * @param row the row's key
 * @param column the column; without a bar
 */
public record SecretPlace(String table, String row, String column) {

    /** @throws IllegalArgumentException if table or column holds a bar: two places could read the same then */
    public SecretPlace {
        if (table.contains("|") || column.contains("|")) {
            throw new IllegalArgumentException("A table or column has no bar in its name: " + table + ", " + column);
        }
    }

    /** The associated data. */
    String associated() {
        return table + "|" + row + "|" + column;
    }
}
