package uk.gain.referralservice.lifecycle.web;

/** Examples for the API's description. They are sent as they are by a test, with ids that exist. */
public final class MoveExamples {

    public static final String CLARIFICATION =
            """
            {
              "questionId": "0199aaaa-0000-7000-8000-000000000003",
              "text": "The address in Swansea is the current one."
            }
            """;

    public static final String QUESTION =
            """
            {"text": "Is the second vehicle still registered to him?"}
            """;

    public static final String CHASER =
            """
            {"text": "The warrant is on Friday."}
            """;

    public static final String EXTENSION =
            """
            {"respondBy": "2099-12-18T17:00:00Z", "text": "Agreed by telephone."}
            """;

    public static final String EXTENSION_REFUSAL =
            """
            {"text": "The warrant is on Friday."}
            """;

    public static final String ANSWER_RECALL_CONFIRMATION =
            """
            {
              "recallId": "0199aaaa-0000-7000-8000-000000000004",
              "action": "DELETED"
            }
            """;

    public static final String WITHDRAWAL =
            """
            {"code": "NO_LONGER_NEEDED", "text": "The subject was arrested elsewhere."}
            """;

    public static final String RECALL =
            """
            {"code": "SUBJECT_MISIDENTIFIED"}
            """;

    public static final String INFORMATION =
            """
            {
              "content": {
                "subjects": [
                  {
                    "kind": "VEHICLE",
                    "role": "OTHER",
                    "identifiers": [{"kind": "VEHICLE_REGISTRATION", "value": "ZZ99 ZZZ"}]
                  }
                ],
                "question": "Who keeps this vehicle?"
              }
            }
            """;

    public static final String CORRECTION =
            """
            {
              "code": "INACCURATE",
              "content": {
                "subjects": [
                  {
                    "kind": "PERSON",
                    "role": "SUSPECT",
                    "identifiers": [
                      {"kind": "NAME", "value": "Example Person"},
                      {"kind": "DATE_OF_BIRTH", "value": "1984-07-03"}
                    ]
                  }
                ],
                "question": "Is he known as a trader or employer?",
                "purpose": "Prevention and detection of crime",
                "necessity": "No other body holds this",
                "proportionality": "One named subject of a mapped group",
                "officerInTheCase": "DC Example, ext. 0000"
              }
            }
            """;

    public static final String CLOSURE =
            """
            {
              "outcomes": [
                {"kind": "ARREST", "count": 2},
                {"kind": "SEIZURE", "valuePence": 6000000}
              ]
            }
            """;

    public static final String OUTCOMES =
            """
            {"outcomes": [{"kind": "DISRUPTION_MODERATE"}]}
            """;

    public static final String REOPENING =
            """
            {"code": "NEW_INFORMATION", "text": "A second group uses the same premises."}
            """;

    static final String NOT_AVAILABLE =
            """
            {
              "type": "urn:gain:problem:action-not-available",
              "title": "The state does not allow this",
              "status": 409,
              "detail": "EXTEND is not available in state HIT; available are ASK, RECALL",
              "state": "HIT",
              "action": "EXTEND",
              "availableActions": ["ASK", "RECALL"],
              "because": []
            }
            """;

    private MoveExamples() {}
}
