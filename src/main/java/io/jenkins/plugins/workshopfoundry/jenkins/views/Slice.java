package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param rows the rows on it
 * @param total how many there are on all pages
 * @param page which page, from 1
 * @param filter what was looked for
 */
public record Slice<T>(List<T> rows, int total, int page, Filter filter) {

    /** As many as a person looks through. */
    static final int ROWS = 50;

    /** Copies the list. */
    public Slice {
        rows = List.copyOf(rows);
    }

    /** The page that the filter asks for, or the last one; only its rows are made. */
    static <S, T> Slice<T> of(List<S> all, Filter filter, Function<S, T> row) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.min(filter.page(), pages);
        List<S> part = all.subList((page - 1) * ROWS, Math.min(all.size(), page * ROWS));
        return new Slice<>(part.stream().map(row).toList(), all.size(), page, filter);
    }

    /** Where the page before is, or the empty text. */
    public String previous() {
        return page == 1 ? "" : filter.at(page - 1);
    }

    /** Where the next page is, or the empty text. */
    public String next() {
        return page * ROWS >= total ? "" : filter.at(page + 1);
    }

    /** Which rows these are, for people. */
    public String words() {
        int first = (page - 1) * ROWS + 1;
        return String.format(Locale.ROOT, "%,d to %,d of %,d", first, first + rows.size() - 1, total);
    }
}
