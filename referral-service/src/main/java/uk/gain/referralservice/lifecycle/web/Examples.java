package uk.gain.referralservice.lifecycle.web;

/** Examples for the API's description. */
final class Examples {

    static final String PROBLEM = "application/problem+json";

    static final String RAISE =
            """
            {
              "requestingUnit": "SOUTH-WALES-POLICE",
              "requestingUnitReference": "SWP/OCG/0417",
              "classification": "OFFICIAL_SENSITIVE",
              "urgency": "PRIORITY",
              "threatArea": "DRUG_TRAFFICKING",
              "criteria": [{"kind": "MAPPED_OCG", "reference": "OCG-0417", "morileTier": 2}],
              "categories": ["TAX"],
              "holdsNoInterceptProduct": true,
              "safeguarding": false,
              "covert": false,
              "operation": "LAVA",
              "recipients": {"agencies": ["HMRC", "DWP"]},
              "content": {
                "subjects": [
                  {
                    "kind": "PERSON",
                    "role": "SUSPECT",
                    "identifiers": [
                      {"kind": "NAME", "value": "Example Person"},
                      {"kind": "DATE_OF_BIRTH", "value": "1984-03-07"}
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

    static final String REFUSED =
            """
            {
              "type": "urn:gain:problem:referral-refused",
              "title": "The referral cannot be taken as it is",
              "status": 422,
              "detail": "Nothing was kept or sent. Correct what is listed in errors and raise it again.",
              "errors": [
                {
                  "field": "content.subjects[0].role",
                  "rule": "subject-role-missing",
                  "message": "State the part the subject plays: SUSPECT, CONVICTED, VICTIM, WITNESS or OTHER."
                }
              ]
            }
            """;

    static final String IDEMPOTENCY_KEY =
            "Any text of your own, new for each command. Sent again with the same body, it gets the"
                    + " first answer byte for byte and does nothing more.";

    private Examples() {}
}
