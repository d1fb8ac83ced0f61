package uk.gain.agencygateway.webhooks.model;

import java.util.Map;

/** Port: the agencies' systems at the other end. */
public interface Receivers {

    /** Posts the body once and says what came of it; never throws for what the other end does. */
    Reply post(Destination destination, Map<String, String> headers, String body);
}
