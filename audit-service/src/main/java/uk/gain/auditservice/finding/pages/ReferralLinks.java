package uk.gain.auditservice.finding.pages;

import java.util.List;
import java.util.UUID;

/** The pages about one referral. */
final class ReferralLinks {

    static final String TRAIL = "trail";
    static final String STORY = "story";
    static final String SIGHTINGS = "sightings";

    private ReferralLinks() {}

    /** One of them. */
    record Link(String href, String text, boolean current) {}

    static List<Link> of(UUID referralId, String current) {
        return List.of(
                link(referralId, STORY, "Story", current),
                link(referralId, SIGHTINGS, "Who has seen it", current),
                link(referralId, TRAIL, "Every entry", current));
    }

    private static Link link(UUID referralId, String page, String text, String current) {
        return new Link("/referrals/%s/%s".formatted(referralId, page), text, page.equals(current));
    }
}
