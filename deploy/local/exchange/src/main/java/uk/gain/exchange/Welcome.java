package uk.gain.exchange;

/** Where to go, and as whom. */
final class Welcome {
    private Welcome() {}

    static String to(LocalExchange exchange) {
        return """

                The exchange is up. Every password is gain-demo.

                  referrals            %s   coordinator.tarian, coordinator.northwest, coordinator.westmidlands;
                                           drafts of a unit: requester.southwales, requester.gwent, requester.cheshire
                  an agency's inbox    %s   officer.hmrc, officer.dwp, officer.ea
                  the trail            %s   auditor
                  sign-in provider     %s   (operator signs in everywhere)

                  agencies' systems    %s   with a certificate of %s

                  API documents        /v3/api-docs on each of the three
                  a token for curl     %sdeploy/local/token coordinator.tarian

                Ctrl-C stops everything.
                """
                .formatted(
                        exchange.referralService(),
                        exchange.agencyGateway(),
                        exchange.auditService(),
                        exchange.identityProvider(),
                        exchange.agencyGatewayForSystems(),
                        exchange.data().resolve("certificates"),
                        exchange.identityProvider().getPort() == Ports.usual().identityProvider()
                                ? ""
                                : "GAIN_ISSUER=" + exchange.identityProvider() + " ");
    }
}
