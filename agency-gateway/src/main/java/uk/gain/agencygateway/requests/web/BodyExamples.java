package uk.gain.agencygateway.requests.web;

import java.util.Map;

/**
 * What an agency may send, whole: by the last part of the address, and by what it is an example of.
 * The ids in them are those of nothing; a client puts its own in their place.
 */
final class BodyExamples {

    private static final String ITEMS =
            """
            [{"subjectId": null, "subjectRole": "SUSPECT", "category": "TAX",
              "text": "Self-assessment returns 2021 to 2025, trading as a car wash.",
              "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "CONDITIONS",
                          "action": "COVERT_ACTION_ONLY", "sanitisation": "MAY_BE_SANITISED"},
              "basis": "FACT", "asOf": "2026-11-01",
              "accuracy": "From our own register; addresses not verified since 2024."},
             {"subjectId": null, "subjectRole": "SUSPECT", "category": "COMPANIES",
              "text": "Probably the director of two further companies.",
              "grading": {"source": "UNTESTED", "assessment": "KNOWN_INDIRECTLY", "handling": "PERMITTED",
                          "action": null, "sanitisation": null},
              "basis": "ASSESSMENT", "asOf": "2026-10-15", "accuracy": "By name and date of birth only."}]
            """;

    private static final String SOME_ID = "0193a000-0000-7000-8000-000000000001";

    static final Map<String, Map<String, String>> ALL =
            Map.ofEntries(
                    Map.entry("/opened", one("{\"officer\": \"officer-4711\"}")),
                    Map.entry("/acknowledgement", one("{\"agencyReference\": \"CASE-8841\"}")),
                    Map.entry(
                            "/answer",
                            Map.of(
                                    "hit", "{\"answer\": \"HIT\", \"refusal\": null}",
                                    "no-hit", "{\"answer\": \"NO_HIT\", \"refusal\": null}",
                                    "refused",
                                            """
                                            {"answer": "REFUSED",
                                             "refusal": {"code": "OUT_OF_REMIT",
                                                         "text": "The register was handed over in 2019."}}
                                            """)),
                    Map.entry(
                            "/content",
                            Map.of(
                                    "all", content(false),
                                    "part", content(true))),
                    Map.entry(
                            "/content-refusal",
                            one(
                                    """
                                    {"code": "THIRD_PARTY_CONSENT_WITHHELD",
                                     "text": "The source does not agree."}
                                    """)),
                    Map.entry(
                            "/clarification",
                            one(
                                    """
                                    {"text": "Which of the two addresses is the trading address?"}
                                    """)),
                    Map.entry(
                            "/question-answer",
                            one(
                                    """
                                    {"questionId": "%s", "text": "The returns were filed on paper."}
                                    """
                                            .formatted(SOME_ID))),
                    Map.entry(
                            "/extension",
                            one(
                                    """
                                    {"respondBy": "2027-03-31T16:00:00Z",
                                     "text": "The archive answers within ten working days."}
                                    """)),
                    Map.entry(
                            "/recall-confirmation",
                            one(
                                    """
                                    {"recallId": "%s", "action": "DELETED"}
                                    """
                                            .formatted(SOME_ID))),
                    Map.entry(
                            "/answer-correction",
                            one(
                                    """
                                    {"replaces": "%s", "code": "INACCURATE", "items": %s}
                                    """
                                            .formatted(SOME_ID, ITEMS))),
                    Map.entry(
                            "/answer-withdrawal",
                            one(
                                    """
                                    {"code": "SUBJECT_MISIDENTIFIED",
                                     "text": "The entry belongs to a namesake."}
                                    """)),
                    Map.entry(
                            "/match",
                            one(
                                    """
                                    {"keyVersion": 1, "matched": ["mB0nGfXbXo1pS1Vw0C4dXg"]}
                                    """)),
                    Map.entry(
                            "/tokens",
                            one(
                                    """
                                    {"ids": ["%s", "0193a000-0000-7000-8000-000000000002"]}
                                    """
                                            .formatted(SOME_ID))),
                    Map.entry(
                            "/fetch",
                            one(
                                    """
                                    {"ids": ["%s", "0193a000-0000-7000-8000-000000000002"]}
                                    """
                                            .formatted(SOME_ID))));

    private BodyExamples() {}

    private static Map<String, String> one(String body) {
        return Map.of("example", body);
    }

    private static String content(boolean partial) {
        return "{\"partial\": %s, \"items\": %s}".formatted(partial, ITEMS);
    }
}
