package uk.gain.agencygateway.requests.web.bulk;

/** Examples for the API's description. */
final class BulkExamples {

    static final String JSON =
            """
            [
              {"requestId": "0193a000-0000-7000-8000-000000000001", "answer": "NO_HIT"},
              {"requestId": "0193a000-0000-7000-8000-000000000002", "answer": "REFUSED", "refusalCode": "NO_CAPACITY"}
            ]
            """;

    static final String NDJSON =
            """
            {"requestId": "0193a000-0000-7000-8000-000000000001", "answer": "NO_HIT"}
            {"requestId": "0193a000-0000-7000-8000-000000000003", "answer": "ACKNOWLEDGED", "agencyReference": "CASE-8841"}
            """;

    static final String CSV =
            """
            requestId,answer,refusalCode
            0193a000-0000-7000-8000-000000000001,NO_HIT,
            0193a000-0000-7000-8000-000000000002,REFUSED,NO_CAPACITY
            """;

    static final String RESULTS =
            """
            line,requestId,result,state,problem,field,rule,message
            2,0193a000-0000-7000-8000-000000000001,ACCEPTED,NO_HIT,,,,
            3,,REFUSED,,urn:gain:problem:answer-not-acceptable,requestId,request-id,give the id of one of your requests
            """;

    private BulkExamples() {}
}
