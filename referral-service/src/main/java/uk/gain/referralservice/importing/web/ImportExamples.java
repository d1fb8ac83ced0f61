package uk.gain.referralservice.importing.web;

/** Examples for the API's description. */
final class ImportExamples {

    static final String PROBLEM = "application/problem+json";

    static final String BEGIN =
            """
            {
              "requestingUnit": "SOUTH-WALES-POLICE",
              "classification": "OFFICIAL_SENSITIVE",
              "urgency": "ROUTINE",
              "threatArea": "DRUG_TRAFFICKING",
              "categories": ["TAX"],
              "holdsNoInterceptProduct": true,
              "operation": "LAVA",
              "recipients": {"agencies": ["HMRC", "DWP"]},
              "content": {
                "question": "Is anything held about this nominal of a mapped group?",
                "purpose": "Prevention and detection of crime",
                "necessity": "No other body holds this",
                "proportionality": "Nominals of mapped groups only",
                "officerInTheCase": "DC Example, ext. 0000"
              }
            }
            """;

    static final String CSV =
            """
            own_reference,criterion,criterion_reference,morile_tier,role,name,date_of_birth
            SOU/OCG/009/0001,MAPPED_OCG,OCG-900009,5,SUSPECT,Example Person,1984-03-07
            """;

    static final String NDJSON =
            """
            {"own_reference": "SOU/OCG/009/0001", "criterion": "MAPPED_OCG", "role": "SUSPECT", "name": "Example Person", "alias": ["Ex", "Em"]}
            """;

    static final String REPORT =
            """
            line,outcome,field,rule,reason,reference
            3,NOT_RAISED,role,subject-role-missing,"State the part the subject plays: SUSPECT, CONVICTED, VICTIM, WITNESS or OTHER.",
            4,ALREADY_RAISED,,,,TN-2026-000017
            """;

    static final String FILE_REFUSED =
            """
            {
              "type": "urn:gain:problem:file-refused",
              "title": "The file is no file of rows",
              "status": 422,
              "detail": "Nothing of it was kept. Correct what is listed in errors and send it again.",
              "errors": [
                {
                  "field": "own_reference",
                  "rule": "column-missing",
                  "message": "The file needs this column, or say it for all rows."
                }
              ]
            }
            """;

    private ImportExamples() {}
}
