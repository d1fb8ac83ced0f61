package uk.gain.agencygateway.requests.web;

/** How streams look, for the description of the API. */
final class StreamExamples {

    static final String EVENTS =
            """
            : following from here
            id: 4711

            id: 4712
            event: request-changed
            data: {"requestId":"0193a000-0000-7000-8000-000000000001","referralId":"0193a000-0000-7000-8000-000000000002",\
            "reference":"NW-2026-000123","happened":"ReferralRaised","eventId":"0193a000-0000-7000-8000-000000000003",\
            "at":"2026-11-24T09:30:00Z","state":"SENT","urgency":"PRIORITY","safeguarding":false,\
            "respondBy":"2026-11-27T09:30:00Z"}

            : still following

            event: ended
            data: {"reason":"token-expired"}

            """;

    static final String LINES =
            """
            {"kind":"FOLLOWING","id":"4711"}
            {"kind":"CHANGED","id":"4712","change":{"requestId":"0193a000-0000-7000-8000-000000000001",\
            "referralId":"0193a000-0000-7000-8000-000000000002","reference":"NW-2026-000123","happened":"ReferralRaised",\
            "eventId":"0193a000-0000-7000-8000-000000000003","at":"2026-11-24T09:30:00Z","state":"SENT",\
            "urgency":"PRIORITY","safeguarding":false,"respondBy":"2026-11-27T09:30:00Z"}}
            {"kind":"ALIVE"}
            {"kind":"ENDED","reason":"token-expired"}
            """;

    private StreamExamples() {}
}
