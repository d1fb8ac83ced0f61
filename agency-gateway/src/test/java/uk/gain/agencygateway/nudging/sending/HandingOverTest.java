package uk.gain.agencygateway.nudging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.gain.agencygateway.nudging.model.Notice;
import uk.gain.agencygateway.nudging.model.Postbox.Handover;

/** E-mails at a real SMTP server, and at servers that refuse. */
class HandingOverTest {

    private static final Notice NOTICE =
            new Notice("HMRC", 3, "URGENT", Instant.parse("2026-11-24T17:00:00Z"));

    @Test
    void anEmailSaysHowManyHowUrgentAndUntilWhenAndNothingElse()
            throws MessagingException, IOException {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            HandingOver mail = mail(server.getSmtp().getPort());
            assertThat(mail.hand("desk@agency.gov.uk", NOTICE)).isEqualTo(new Handover.Taken());
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("GAIN: 3 requests wait for your agency");
            assertThat(received.getFrom()[0]).hasToString("no-reply@gain.example");
            assertThat(received.getAllRecipients())
                    .singleElement()
                    .hasToString("desk@agency.gov.uk");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo(
                            """
                            3 requests wait for your agency (HMRC).

                            Most urgent: Urgent
                            Nearest limit: 24 November 2026 at 5:00pm

                            Open the inbox: https://gain.example/requests

                            This e-mail says on purpose nothing about whom or what is asked. Your agency's officers
                            decide how often it comes, under Settings.""");
        } finally {
            server.stop();
        }
    }

    @Test
    void oneRequestIsOne() {
        assertThat(HandingOver.waiting(new Notice("HMRC", 1, "ROUTINE", Instant.EPOCH)))
                .isEqualTo("1 request waits for your agency");
    }

    @Test
    void whatTheServerRefusesForGoodIsToldFromWhatItRefusesNow() throws IOException {
        assertThat(at("RCPT", "550 No such mailbox")).isEqualTo(new Handover.Refused(550));
        assertThat(at("RCPT", "450 Mailbox busy")).isEqualTo(new Handover.NotNow());
        assertThat(at("MAIL", "553 Sender not allowed")).isEqualTo(new Handover.Refused(553));
        assertThat(at("MAIL", "421 Closing")).isEqualTo(new Handover.NotNow());
        assertThat(at("BODY", "554 Refused")).isEqualTo(new Handover.Refused(554));
        assertThat(at("BODY", "451 Try again")).isEqualTo(new Handover.NotNow());
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(mail(port).hand("desk@agency.gov.uk", NOTICE)).isEqualTo(new Handover.NotNow());
    }

    @Test
    void withoutAServerItIsOff() {
        HandingOver off =
                new HandingOver(
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        new MailSettings(
                                "no-reply@gain.example",
                                URI.create("https://gain.example/requests")));
        assertThat(off.isOn()).isFalse();
    }

    private static HandingOver mail(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return new HandingOver(
                beans.getBeanProvider(JavaMailSender.class),
                new MailSettings(
                        "no-reply@gain.example", URI.create("https://gain.example/requests")));
    }

    /** Hands one over to a server that answers this to one command, and agrees to all others. */
    private static Handover at(String command, String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, command, answer));
            return mail(server.getLocalPort()).hand("desk@agency.gov.uk", NOTICE);
        }
    }

    private static void serve(ServerSocket server, String command, String answer) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 refusing.example");
            boolean body = false;
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                if (body && !line.equals(".")) {
                    continue;
                }
                String said = body ? "BODY" : line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                body = said.equals("DATA");
                if (said.equals(command)) {
                    say(out, answer);
                } else if (said.equals("QUIT")) {
                    say(out, "221 Bye");
                    return;
                } else {
                    say(out, body ? "354 Go on" : "250 OK");
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
