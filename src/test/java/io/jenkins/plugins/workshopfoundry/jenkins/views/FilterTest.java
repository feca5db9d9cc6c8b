package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final Filter ALL = Filter.of(Map.of());

    private static Filter filter(String key, String value) {
        return Filter.of(Map.of(key, new String[] {value}));
    }

    @Test
    void nothingAskedForFitsEverything() {
        assertThat(ALL.fits("room-1", "hello", Provider.AWS, "open")).isTrue();
        assertThat(ALL.page()).isEqualTo(1);
        assertThat(ALL.isEmpty()).isTrue();
        assertThat(filter("page", "2").isEmpty()).isTrue();
        assertThat(filter("state", "open").isEmpty()).isFalse();
    }

    @Test
    void aNameIsFoundByAnyPartInAnyCaseAndAnIdToo() {
        assertThat(filter("name", " LLO ").fits("room-1", "Hello", Provider.AWS, "open"))
                .isTrue();
        assertThat(filter("name", "room-1").fits("room-1", "Hello", Provider.AWS, "open"))
                .isTrue();
        assertThat(filter("name", "bye").fits("room-1", "Hello", Provider.AWS, "open"))
                .isFalse();
    }

    @Test
    void aCloudAndAStateFitAsAWhole() {
        assertThat(filter("cloud", "aws").fits("room-1", "hello", Provider.AWS, "open"))
                .isTrue();
        assertThat(filter("cloud", "gcp").fits("room-1", "hello", Provider.AWS, "open"))
                .isFalse();
        assertThat(filter("state", "open").fits("room-1", "hello", Provider.AWS, "open"))
                .isTrue();
        assertThat(filter("state", "ope").fits("room-1", "hello", Provider.AWS, "open"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "99999999999999999999", "1e3"})
    void aPageThatMakesNoSenseIsTheFirst(String page) {
        assertThat(filter("page", page).page()).isEqualTo(1);
    }

    @Test
    void theWayToAnotherPageKeepsWhatWasAskedForAndNothingCanBeSmuggledIntoIt() {
        Filter filter = filter("name", "a&b=\"><script>");
        assertThat(filter.at(2)).isEqualTo("?name=a%26b%3D%22%3E%3Cscript%3E&cloud=&state=&page=2");
    }

    @Test
    void aListComesInPagesOfFifty() {
        List<Integer> all = IntStream.rangeClosed(1, 120).boxed().toList();
        Slice<Integer> first = Slice.of(all, ALL, i -> i);
        assertThat(first.rows()).hasSize(50).startsWith(1);
        assertThat(first.words()).isEqualTo("1 to 50 of 120");
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).endsWith("page=2");

        Slice<Integer> last = Slice.of(all, filter("page", "3"), i -> i);
        assertThat(last.rows()).hasSize(20).endsWith(120);
        assertThat(last.next()).isEmpty();
        assertThat(last.previous()).endsWith("page=2");
    }

    @Test
    void aPageBeyondTheEndIsTheLastAndAnEmptyListHasOne() {
        assertThat(Slice.of(List.of(1), filter("page", "9"), i -> i).page()).isEqualTo(1);
        Slice<Integer> none = Slice.of(List.<Integer>of(), ALL, i -> i);
        assertThat(none.rows()).isEmpty();
        assertThat(none.next()).isEmpty();
    }

    @Test
    void onlyTheRowsOfThePageAreMade() {
        List<Integer> made = new java.util.ArrayList<>();
        Slice.of(IntStream.range(0, 1000).boxed().toList(), ALL, i -> {
            made.add(i);
            return i;
        });
        assertThat(made).hasSize(50);
    }
}
