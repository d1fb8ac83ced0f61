package uk.gain.agencygateway.requests.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whether bytes are what they are declared to be, looked at as they pass by: by the first bytes,
 * for text by every byte, for documents of an office suite by the names of the parts inside. Macros
 * are not accepted in any of them.
 */
public final class TypeCheck {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final String WORD = "word/document.xml";
    private static final String SHEETS = "xl/workbook.xml";
    private static final String MACROS = "vbaProject.bin";
    private static final int LONGEST_NAME = WORD.length();

    private final DocumentType type;
    private boolean begun;
    private boolean fits = true;
    private boolean found;
    private byte[] end = new byte[0];

    public TypeCheck(DocumentType type) {
        this.type = type;
    }

    /** The next bytes, in their order. */
    public void next(byte[] bytes) {
        switch (type) {
            case PDF -> begins(bytes, PDF);
            case PNG -> begins(bytes, PNG);
            case JPEG -> begins(bytes, JPEG);
            case TEXT, CSV -> fits &= isText(bytes);
            case DOCX -> office(bytes, WORD);
            case XLSX -> office(bytes, SHEETS);
        }
        begun = true;
    }

    /** After the last bytes. */
    public boolean passed() {
        return switch (type) {
            case PDF, PNG, JPEG, TEXT, CSV -> begun && fits;
            case DOCX, XLSX -> begun && fits && found;
        };
    }

    private void begins(byte[] bytes, byte[] mark) {
        if (!begun) {
            fits =
                    bytes.length >= mark.length
                            && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        }
    }

    /** Names in an archive are in the clear; a name may lie across two calls. */
    private void office(byte[] bytes, String part) {
        begins(bytes, ZIP);
        String names =
                new String(end, StandardCharsets.ISO_8859_1)
                        + new String(bytes, StandardCharsets.ISO_8859_1);
        found |= names.contains(part);
        fits &= !names.contains(MACROS);
        byte[] all = names.getBytes(StandardCharsets.ISO_8859_1);
        end = Arrays.copyOfRange(all, Math.max(0, all.length - LONGEST_NAME), all.length);
    }

    /** In any encoding that agrees with ASCII: no control characters but those of a text. */
    private static boolean isText(byte[] bytes) {
        for (byte each : bytes) {
            boolean control = (each >= 0 && each < ' ') || each == 0x7f;
            if (control && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return true;
    }
}
