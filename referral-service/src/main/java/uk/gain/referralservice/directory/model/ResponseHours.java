package uk.gain.referralservice.directory.model;

/** Hours an agency is given by class of urgency; each 1 or more. */
public record ResponseHours(int urgent, int priority, int routine) {

    public ResponseHours {
        if (urgent < 1 || priority < 1 || routine < 1) {
            throw new IllegalArgumentException("Response hours must each be 1 or more");
        }
    }
}
