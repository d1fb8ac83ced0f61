package uk.gain.webui.form;

/**
 * What is wrong with one field, in words that say how to put it right. The field's name is also the
 * id that the error summary links to.
 */
public record FieldError(String field, String message) {}
