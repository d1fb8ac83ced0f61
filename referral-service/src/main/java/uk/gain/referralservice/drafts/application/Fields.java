package uk.gain.referralservice.drafts.application;

import java.util.List;

/** Names of what a draft holds, for the record of who saw and changed it. */
final class Fields {

    static final List<String> OPEN =
            List.of("state", "particulars", "recipients", "submittedAt", "submittedBy");
    static final List<String> SEALED = List.of("content", "returnReason");
    static final List<String> ALL = List.of("particulars", "recipients", "content");

    private Fields() {}
}
