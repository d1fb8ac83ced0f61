package uk.gain.hammer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Reads the whole log as an auditor would (c2sp.org/tlog-tiles), derives the root that the signed
 * checkpoint states (RFC 6962, section 2.1), and looks for every answer under it.
 */
final class TrailCheck {

    private static final String PURPOSE = "purpose=LAWFULNESS_CHECK";
    private static final int BUNDLE = 256;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Caller auditor;
    private final Ledger ledger;
    private final MessageDigest sha256;

    /** Of complete subtrees, the largest first. */
    private final List<Subtree> subtrees = new ArrayList<>();

    private final Map<String, Long> offsets = new HashMap<>();
    private final Set<UUID> answers = new HashSet<>();
    private final Set<UUID> deliveries = new HashSet<>();

    private static final class Subtree {
        final long leaves;
        final byte[] hash;

        Subtree(long leaves, byte[] hash) {
            this.leaves = leaves;
            this.hash = hash;
        }
    }

    TrailCheck(Caller auditor, Ledger ledger) {
        this.auditor = auditor;
        this.ledger = ledger;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** How many entries the log holds; every request is in it, once, under its root. */
    long holds(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long read = 0;
        while (true) {
            List<String> checkpoint =
                    new String(auditor.bytes("/api/log/checkpoint"), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            long size = Long.parseLong(checkpoint.get(1));
            // A bundle is read once it is full: the last one changes while the log grows.
            while (read + BUNDLE <= size) {
                readBundle(read / BUNDLE, BUNDLE);
                read += BUNDLE;
            }
            List<Subtree> full = List.copyOf(subtrees);
            Map<String, Long> offsetsBefore = Map.copyOf(offsets);
            Set<UUID> answersBefore = Set.of();
            if (read < size) {
                answersBefore = new HashSet<>(answers);
                readBundle(read / BUNDLE, (int) (size - read));
            }
            if (!Base64.getEncoder().encodeToString(root()).equals(checkpoint.get(2))) {
                throw new NotExact("The log's entries do not have the root of its checkpoint");
            }
            if (answers.size() >= ledger.requestsAnswered()) {
                break;
            }
            if (System.nanoTime() > end) {
                throw new NotExact(
                        "The log holds %d answers of %d"
                                .formatted(answers.size(), ledger.requestsAnswered()));
            }
            if (read < size) {
                answers.retainAll(answersBefore);
                subtrees.clear();
                subtrees.addAll(full);
                offsets.clear();
                offsets.putAll(offsetsBefore);
            }
            Pause.of(BETWEEN_LOOKS);
        }
        for (Ledger.Request request : ledger.requests()) {
            if (!answers.contains(request.id) || !deliveries.contains(request.id)) {
                throw new NotExact("Request " + request.id + " is not proven by the log");
            }
        }
        return subtrees.stream().mapToLong(subtree -> subtree.leaves).sum();
    }

    private void readBundle(long number, int entries) {
        String path = "/api/log/tile/entries/" + path(number);
        if (entries < BUNDLE) {
            path += ".p/" + entries;
        }
        ByteBuffer bundle = ByteBuffer.wrap(auditor.bytes(path + "?" + PURPOSE));
        for (int i = 0; i < entries; i++) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            append(entry);
            note(Caller.JSON.readTree(entry));
        }
    }

    private void note(JsonNode entry) {
        JsonNode source = entry.path("source");
        if (source.isObject()) {
            String partition =
                    source.path("topic").asString() + "-" + source.path("partition").asInt();
            long offset = source.path("offset").asLong();
            Long before = offsets.put(partition, offset);
            if (before != null && offset <= before) {
                throw new NotExact(partition + ": offset " + offset + " after " + before);
            }
        }
        switch (entry.path("eventType").asString("")) {
            case "RequestNoHit" -> {
                UUID request = request(entry);
                if (ledger.hasRequest(request) && !answers.add(request)) {
                    throw new NotExact("Request " + request + " is answered twice");
                }
            }
            case "RequestDelivered" -> deliveries.add(request(entry));
            default -> {}
        }
    }

    private static UUID request(JsonNode entry) {
        return UUID.fromString(entry.path("object").path("id").asString());
    }

    private void append(byte[] entry) {
        sha256.update((byte) 0);
        subtrees.add(new Subtree(1, sha256.digest(entry)));
        while (subtrees.size() > 1
                && subtrees.getLast().leaves == subtrees.get(subtrees.size() - 2).leaves) {
            Subtree right = subtrees.removeLast();
            Subtree left = subtrees.removeLast();
            subtrees.add(new Subtree(2 * left.leaves, node(left.hash, right.hash)));
        }
    }

    private byte[] root() {
        byte[] root = subtrees.isEmpty() ? sha256.digest() : subtrees.getLast().hash;
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = node(subtrees.get(i).hash, root);
        }
        return root;
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** In groups of three digits, all but the last marked: 1234067 is x001/x234/067. */
    private static String path(long number) {
        String last = "%03d".formatted(number % 1_000);
        String path = last;
        for (long rest = number / 1_000; rest > 0; rest /= 1_000) {
            path = "x%03d/".formatted(rest % 1_000) + path;
        }
        return path;
    }
}
