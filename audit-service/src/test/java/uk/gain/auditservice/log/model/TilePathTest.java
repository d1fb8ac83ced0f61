package uk.gain.auditservice.log.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void aNumberIsWrittenInGroupsOfThreeDigits() {
        assertThat(new TilePath(new TilePath.Kind.Hashes(0), 1_234_067, 256).path())
                .isEqualTo("0/x001/x234/067");
        assertThat(new TilePath(new TilePath.Kind.Entries(), 273, 112).path())
                .isEqualTo("entries/273.p/112");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/000",
                "0/x001/x234/067",
                "1/000.p/17",
                "2/000.p/1",
                "entries/x001/000.p/255"
            })
    void aPathIsReadAsItIsWritten(String path) {
        assertThat(TilePath.parse(path).map(TilePath::path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/67",
                "0/x000/067",
                "0/067.p/0",
                "0/067.p/256",
                "64/000",
                "x/000",
                "0/000.p/",
                "0"
            })
    void whatIsWrittenInAnotherWayIsNoTile(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
