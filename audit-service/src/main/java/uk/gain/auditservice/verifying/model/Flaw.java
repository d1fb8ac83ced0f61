package uk.gain.auditservice.verifying.model;

/** Something wrong with the log. */
public sealed interface Flaw {

    /** What is wrong, in words. */
    String message();

    /** There is no row for an entry, though there are rows after it. */
    record Dropped(long entry) implements Flaw {
        @Override
        public String message() {
            return "entry " + entry + " is missing, though there are entries after it";
        }
    }

    /** The bytes of an entry are not those that were logged. */
    record Changed(long entry) implements Flaw {
        @Override
        public String message() {
            return "entry " + entry + " was changed: its bytes do not have its hash";
        }
    }

    /** A row stands where another belongs. */
    record Swapped(long entry, long says) implements Flaw {
        @Override
        public String message() {
            return "entry " + entry + " was swapped: the row in its place is that of entry " + says;
        }
    }

    /** Entries and their hashes were changed together, or a hash of the tree was. */
    record TreeChanged(long firstEntry, long lastEntry) implements Flaw {
        @Override
        public String message() {
            return "entries "
                    + firstEntry
                    + " to "
                    + lastEntry
                    + " are not those that the tree was made of";
        }
    }

    /** A hash of the tree is missing. */
    record HashMissing(long firstEntry, long lastEntry) implements Flaw {
        @Override
        public String message() {
            return "the tree's hash of entries " + firstEntry + " to " + lastEntry + " is missing";
        }
    }

    /** The log ends before what it says, or has signed. */
    record Truncated(long entries, long promised) implements Flaw {
        @Override
        public String message() {
            return "the log ends after " + entries + " entries, though it had " + promised;
        }
    }

    /** The log's head is not that of its entries. */
    record HeadWrong(long entries, long headSize) implements Flaw {
        @Override
        public String message() {
            return "the log's head, of size "
                    + headSize
                    + ", is not that of its "
                    + entries
                    + " entries";
        }
    }

    /** A checkpoint's note is not signed by the log, or says other things than its row. */
    record NotSigned(long checkpoint) implements Flaw {
        @Override
        public String message() {
            return "the checkpoint of size " + checkpoint + " is not one that the log signed";
        }
    }

    /**
     * What the log has signed is not what it holds.
     *
     * @param checkpoint size of the first checkpoint whose root is another
     * @param agreed size of the newest checkpoint before it that does agree; 0 without one
     */
    record OtherRoot(long checkpoint, long agreed) implements Flaw {
        @Override
        public String message() {
            String signed =
                    "the first "
                            + checkpoint
                            + " entries do not have the root that the log has signed for them";
            return agreed >= checkpoint
                    ? signed
                    : signed
                            + ", and the first "
                            + agreed
                            + " do: "
                            + (agreed == checkpoint - 1
                                    ? "entry " + agreed + " was changed"
                                    : "one of entries "
                                            + agreed
                                            + " to "
                                            + (checkpoint - 1)
                                            + " was changed")
                            + " together with its hash, or the checkpoint was";
        }
    }
}
