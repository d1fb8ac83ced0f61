package uk.gain.referralservice.deconfliction.indexing;

import java.util.Random;

/** The slips of whoever types. */
final class Handwriting {

    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};

    private Handwriting() {}

    /** One letter left out, doubled, mistaken for its neighbour on the keys, or exchanged. */
    static String slip(String word, Random random) {
        if (word.length() < 3) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 1);
        StringBuilder slipped = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> slipped.deleteCharAt(at);
            case 1 -> slipped.insert(at, word.charAt(at));
            case 2 -> slipped.setCharAt(at, neighbour(word.charAt(at), random));
            default -> {
                slipped.setCharAt(at, word.charAt(at - 1));
                slipped.setCharAt(at - 1, word.charAt(at));
            }
        }
        return slipped.toString();
    }

    private static char neighbour(char key, Random random) {
        for (String row : KEYS) {
            int at = row.indexOf(Character.toLowerCase(key));
            if (at >= 0) {
                int beside = Math.clamp(at + (random.nextBoolean() ? 1 : -1L), 0, row.length() - 1);
                return row.charAt(beside);
            }
        }
        return key;
    }
}
