package uk.gain.agencygateway.requests.model;

/** Port: a search for malware. */
public interface Scanning {

    /** A search through one document. MUST be closed. */
    Inspection begin();

    /** A document as it passes by; nothing of it is kept. */
    interface Inspection extends AutoCloseable {

        /** The next bytes, in their order. Whatever goes wrong is told at the end. */
        void next(byte[] bytes);

        /** After the last bytes. */
        ScanResult end();

        @Override
        void close();
    }
}
