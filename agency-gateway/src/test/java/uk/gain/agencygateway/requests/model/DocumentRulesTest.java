package uk.gain.agencygateway.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gain.agencygateway.requests.model.DocumentRefused.Reason;

/** What can be attached to an answer, and under which name. */
class DocumentRulesTest {

    @ParameterizedTest(name = "{0} becomes {2}")
    @CsvSource(
            textBlock =
                    """
                    statement.pdf,             PDF,  statement.pdf
                    STATEMENT.PDF,             PDF,  STATEMENT.pdf
                    ../../etc/passwd,          TEXT, passwd.txt
                    'C:\\files\\keeper.csv',   CSV,  keeper.csv
                    photo.jpeg,                JPEG, photo.jpeg
                    report.pdf.exe,            PDF,  report.pdf.exe.pdf
                    '',                        PNG,  document.png
                    '.hidden',                 TEXT, hidden.txt
                    '..',                      TEXT, document.txt
                    'a"b;c%0d.pdf',            PDF,  abc0d.pdf
                    'Zoë 令.xlsx',              XLSX, Zoë 令.xlsx
                    """)
    void aNameKeepsNeitherPathNorControls(String given, DocumentType type, String kept) {
        assertThat(FileName.of(given, type).value()).isEqualTo(kept);
    }

    @Test
    void aNameHasNoCharactersThatSteer() {
        assertThat(FileName.of("a\r\nb\u202Efdp.pdf\u0000", DocumentType.PDF).value())
                .isEqualTo("abfdp.pdf");
        assertThat(FileName.of("x".repeat(500) + ".pdf", DocumentType.PDF).value())
                .hasSize(FileName.LONGEST)
                .endsWith(".pdf");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PDF,  '%PDF-1.7 …',                              true
                    PDF,  'PK',                                      false
                    PNG,  '%PDF-1.7',                                false
                    TEXT, 'A line',                                  true
                    CSV,  'a,b',                                     true
                    DOCX, 'PK\u0003\u0004 word/document.xml',        true
                    DOCX, 'PK\u0003\u0004 xl/workbook.xml',          false
                    XLSX, 'PK\u0003\u0004 xl/workbook.xml',          true
                    XLSX, 'xl/workbook.xml',                         false
                    XLSX, 'PK\u0003\u0004 xl/workbook.xml xl/vbaProject.bin', false
                    """)
    void theBytesAreOfTheDeclaredType(DocumentType type, String bytes, boolean passed) {
        assertThat(passes(type, bytes)).isEqualTo(passed);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void nothingIsOfNoType(DocumentType type) {
        assertThat(new TypeCheck(type).passed()).isFalse();
    }

    @Test
    void textHasNoOtherControlCharacters() {
        assertThat(passes(DocumentType.TEXT, "tab\tline\r\n")).isTrue();
        assertThat(passes(DocumentType.TEXT, "MZ\u0000\u0001")).isFalse();
        assertThat(passes(DocumentType.CSV, "fine", "\u0007")).isFalse();
    }

    @Test
    void aNameInAnArchiveMayLieAcrossTwoParts() {
        assertThat(passes(DocumentType.DOCX, "PK\u0003\u0004 word/doc", "ument.xml")).isTrue();
    }

    @Test
    void imagesAreKnownByTheirFirstBytes() {
        assertThat(passes(DocumentType.PNG, "\u0089PNG\r\n\u001a\n")).isTrue();
        assertThat(passes(DocumentType.JPEG, "\u00ff\u00d8\u00ff\u00e0")).isTrue();
        assertThat(passes(DocumentType.JPEG, "\u00ff\u00d8")).isFalse();
    }

    @Test
    void thereIsRoomUpToAndIncludingTheLimits() {
        DocumentLimits limits = new DocumentLimits(10, 25, 3);
        assertThat(limits.refuses(2, 15, 10)).isEmpty();
        assertThat(limits.refuses(2, 16, 10))
                .isEqualTo(Optional.of(new DocumentRefused(Reason.TOO_LARGE_TOGETHER)));
        assertThat(limits.refuses(3, 3, 1))
                .isEqualTo(Optional.of(new DocumentRefused(Reason.TOO_MANY)));
    }

    @Test
    void aDocumentIsTheRequestsOwnAndSentOnce() {
        Document document = document();
        UUID foreign = new UUID(8, 8);
        Checked checked =
                ContentRules.check(
                        List.of(
                                with(List.of(document.id())),
                                with(List.of(foreign, document.id()))),
                        Set.of(Examples.SUBJECT),
                        LocalDate.parse("2026-11-22"),
                        List.of(document));
        assertThat(((ContentNotAcceptable) checked).rules())
                .extracting(rule -> rule.field() + " " + rule.rule())
                .containsExactly(
                        "items[1].documents[0] document-of-request",
                        "items[1].documents[1] attached-once");
    }

    @Test
    void anItemCarriesTheDocumentsThatItNames() {
        Document document = document();
        Checked checked =
                ContentRules.check(
                        List.of(with(List.of(document.id()))),
                        Set.of(Examples.SUBJECT),
                        LocalDate.parse("2026-11-22"),
                        List.of(document));
        assertThat(((AnswerContent) checked).items().getFirst().documents())
                .containsExactly(document);
    }

    private static boolean passes(DocumentType type, String... parts) {
        TypeCheck check = new TypeCheck(type);
        for (String part : parts) {
            check.next(part.getBytes(StandardCharsets.ISO_8859_1));
        }
        return check.passed();
    }

    private static Document document() {
        return new Document(
                new UUID(7, 7),
                new RequestId(new UUID(6, 6)),
                FileName.of("a.pdf", DocumentType.PDF),
                DocumentType.PDF,
                12,
                "00",
                1,
                ScanResult.CLEAN,
                Instant.EPOCH,
                null);
    }

    private static ProposedItem with(List<UUID> documents) {
        ProposedItem item = Examples.item();
        return new ProposedItem(
                item.contentItemId(),
                item.subjectId(),
                item.subjectRole(),
                item.category(),
                item.text(),
                item.source(),
                item.assessment(),
                item.handling(),
                item.action(),
                item.sanitisation(),
                item.basis(),
                item.asOf(),
                item.accuracy(),
                documents);
    }
}
