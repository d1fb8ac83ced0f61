package uk.gain.referralservice.importing.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Text;

/** The lines of a text, ended by LF or CRLF. Whatever they hold, no more than one is in memory. */
final class Lines {

    /** Characters a line may have. */
    static final int LONGEST = 65_536;

    private final Text text;
    private final Deque<Line> putBack = new ArrayDeque<>();
    private Place place;
    private long pieceOffset;
    private String piece = "";
    private int position;

    Lines(Text text, Place from) {
        this.text = text;
        this.place = from;
        this.pieceOffset = from.offset();
    }

    /** Where whatever comes next begins. */
    Place place() {
        Line first = putBack.peekFirst();
        return first == null ? place : first.at();
    }

    /** Null at the end of the text. */
    @Nullable Line next() {
        Line again = putBack.pollFirst();
        if (again != null) {
            return again;
        }
        if (isAtEnd()) {
            return null;
        }
        Place at = place;
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        long length = 0;
        boolean ended = false;
        while (!ended && !isAtEnd()) {
            int end = piece.indexOf('\n', position);
            ended = end >= 0;
            int stop = ended ? end : piece.length();
            tooLong = tooLong || line.length() + (stop - position) > LONGEST;
            if (!tooLong) {
                line.append(piece, position, stop);
            }
            length += stop - position + (ended ? 1 : 0);
            position = ended ? stop + 1 : stop;
        }
        place = new Place(at.offset() + length, at.line() + 1);
        return new Line(at, tooLong ? null : withoutReturn(line), place);
    }

    /** They come again, in this order, before anything else. */
    void putBack(List<Line> lines) {
        lines.reversed().forEach(putBack::addFirst);
    }

    private boolean isAtEnd() {
        if (position < piece.length()) {
            return false;
        }
        pieceOffset += piece.length();
        piece = text.from(pieceOffset);
        position = 0;
        return piece.isEmpty();
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}
