package uk.gain.agencygateway.nudging.sending;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.nudging.model.Notice;
import uk.gain.agencygateway.nudging.model.Postbox;
import uk.gain.webui.Times;
import uk.gain.webui.Words;

/**
 * SMTP, where {@code spring.mail.host} is set. The text is the same for everybody but its numbers.
 */
@Component
class HandingOver implements Postbox {

    private static final Times TIMES = new Times();

    private final @Nullable JavaMailSender mail;
    private final MailSettings settings;

    HandingOver(ObjectProvider<JavaMailSender> mail, MailSettings settings) {
        this.mail = mail.getIfAvailable();
        this.settings = settings;
    }

    @Override
    public boolean isOn() {
        return mail != null;
    }

    @Override
    public Handover hand(String address, Notice notice) {
        if (mail == null) {
            return new Handover.NotNow();
        }
        try {
            mail.send(message(mail.createMimeMessage(), address, notice));
            return new Handover.Taken();
        } catch (MailException | MessagingException e) {
            OptionalInt code = code(e);
            return code.isPresent() && code.getAsInt() >= 500 && code.getAsInt() <= 599
                    ? new Handover.Refused(code.getAsInt())
                    : new Handover.NotNow();
        }
    }

    private MimeMessage message(MimeMessage message, String address, Notice notice)
            throws MessagingException {
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject("GAIN: " + waiting(notice), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(text(notice), StandardCharsets.UTF_8.name());
        return message;
    }

    static String waiting(Notice notice) {
        return notice.waiting() == 1
                ? "1 request waits for your agency"
                : "%,d requests wait for your agency".formatted(notice.waiting());
    }

    private String text(Notice notice) {
        return """
        %s (%s).

        Most urgent: %s
        Nearest limit: %s

        Open the inbox: %s

        This e-mail says on purpose nothing about whom or what is asked. Your agency's officers
        decide how often it comes, under Settings.
        """
                .formatted(
                        waiting(notice),
                        notice.agency(),
                        Words.of(notice.mostUrgent()),
                        TIMES.moment(notice.nearestLimit()),
                        settings.inbox());
    }

    /** What the server said, wherever the library has put it; empty when it said nothing. */
    private static OptionalInt code(Exception failure) {
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            switch (next) {
                case SMTPAddressFailedException address -> {
                    return OptionalInt.of(address.getReturnCode());
                }
                case SMTPSenderFailedException sender -> {
                    return OptionalInt.of(sender.getReturnCode());
                }
                case SMTPSendFailedException send when send.getNextException() == null -> {
                    return OptionalInt.of(send.getReturnCode());
                }
                case MailSendException send -> open.addAll(send.getFailedMessages().values());
                default -> {
                    // Look further.
                }
            }
            if (next instanceof MessagingException messaging
                    && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return OptionalInt.empty();
    }
}
