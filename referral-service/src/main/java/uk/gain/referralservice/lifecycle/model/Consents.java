package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** Port: what originators were asked for, and decided. */
public interface Consents {

    /** About content of the answer to this request, in the order of items and acts. */
    List<Consent> of(RequestId request);
}
