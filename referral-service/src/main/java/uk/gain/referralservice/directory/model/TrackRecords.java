package uk.gain.referralservice.directory.model;

import java.util.Map;

/** How agencies have answered; kept by whoever counts requests. */
public interface TrackRecords {

    /** Agencies that were asked nothing in the period are left out. */
    Map<AgencyCode, TrackRecord> all();
}
