package uk.gain.auditservice.log.application;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Log;
import uk.gain.auditservice.log.model.Node;
import uk.gain.auditservice.log.model.TilePath;

/** The log as tiles (c2sp.org/tlog-tiles), for programs that want all of it. */
@Service
@Transactional(readOnly = true)
public class ServingTiles {

    private static final int LEVELS_PER_TILE = 8;

    private final Log log;

    ServingTiles(Log log) {
        this.log = log;
    }

    /** Empty for a tile that no checkpoint covers. */
    public Optional<byte[]> tile(TilePath tile) {
        long size = log.newestCheckpoint().map(each -> each.head().size()).orElse(0L);
        long end = tile.number() * TilePath.FULL + tile.width();
        return switch (tile.kind()) {
            case TilePath.Kind.Entries() ->
                    end <= size ? Optional.of(entries(tile)) : Optional.empty();
            case TilePath.Kind.Hashes(int level) ->
                    LEVELS_PER_TILE * level < Long.SIZE - 1
                                    && end <= size >> (LEVELS_PER_TILE * level)
                            ? Optional.of(hashes(tile, LEVELS_PER_TILE * level))
                            : Optional.empty();
        };
    }

    private byte[] hashes(TilePath tile, int level) {
        long first = tile.number() * TilePath.FULL;
        List<Node> nodes =
                LongStream.range(first, first + tile.width())
                        .mapToObj(index -> new Node(level, index))
                        .toList();
        Map<Node, Hash> hashes = log.hashes(nodes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        nodes.forEach(node -> bytes.writeBytes(Nodes.present(hashes, node).bytes()));
        return bytes.toByteArray();
    }

    /** Each entry after its length in two bytes. */
    private byte[] entries(TilePath tile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : log.entries(tile.number() * TilePath.FULL, tile.width())) {
            bytes.write(entry.length >> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
