package uk.gain.referralservice.lifecycle.model;

import java.util.UUID;

/** Where new ids come from: each one later than those before it. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
