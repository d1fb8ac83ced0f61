package uk.gain.referralservice.lifecycle.application;

import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** What an agency sent about one request, with whose it is. */
public record AnsweredContent(RequestId request, AgencyCode agency, AnswerContent content) {}
