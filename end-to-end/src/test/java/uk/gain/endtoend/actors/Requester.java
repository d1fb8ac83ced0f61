package uk.gain.endtoend.actors;

import tools.jackson.databind.json.JsonMapper;

/** A requester at the referral-service, who drafts for their unit's co-ordinator. */
public final class Requester {

    private final Api api;

    Requester(Api api) {
        this.api = api;
    }

    /** Submits a draft; says its id. */
    public String drafts(Asking asking) {
        return api.post("/api/drafts", asking.body()).path("id").asString();
    }

    /** Takes a draft back: what it held is erased. */
    public void withdraws(String draft) {
        api.post("/api/drafts/" + draft + "/withdrawal", JsonMapper.shared().createObjectNode());
    }
}
