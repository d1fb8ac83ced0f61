import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes ocg-nominals.csv: 1,000 generated people of generated groups, always the same; or as many
 * as asked for, of which the first 1,000 are those.
 *
 * <p>{@code java GenerateNominals.java > ocg-nominals.csv}
 *
 * <p>{@code java GenerateNominals.java 37000 > national-list.csv}
 *
 * <p>Nothing in it can belong to anybody: surnames are made of syllables, National Insurance
 * numbers have the prefix ZZ and plates the tag ZZ, which are never issued, postcodes lie in the
 * area ZZ, which does not exist, phones are from Ofcom's range for drama, addresses of e-mail end
 * in .example.
 */
class GenerateNominals {

    static final long SEED = 20261122;
    static final int COUNT = 1_000;
    static final LocalDate YOUNGEST = LocalDate.of(2006, 1, 1);

    static final List<String> GIVEN =
            List.of(
                    "Aldwen", "Brannoc", "Corvin", "Delphia", "Edrith", "Fennick", "Gwilla",
                    "Hesper", "Ivoran", "Jessamy", "Kestrel", "Lowena", "Morwen", "Nerys",
                    "Osric", "Perran", "Quilla", "Rowan", "Selwyn", "Tamsin", "Ulric", "Verity",
                    "Wystan", "Yorath");
    static final List<String> START =
            List.of(
                    "Bram", "Thorn", "Quill", "Marrow", "Fen", "Hask", "Oster", "Pell", "Skarn",
                    "Tarn", "Wither", "Yarl", "Crom", "Dray", "Gorse", "Larch");
    static final List<String> END =
            List.of(
                    "whistle", "gate", "wick", "mantle", "bottom", "thwaite", "feather", "stone",
                    "barrow", "lock", "shaw", "combe");
    static final List<String> STREETS =
            List.of(
                    "Invented Row", "Nowhere Lane", "Made-Up Street", "Fiction Close",
                    "Example Road", "Sample Terrace");
    static final List<String> UNITS =
            List.of("SOUTH-WALES-POLICE", "GWENT-POLICE", "DYFED-POWYS-POLICE", "TARIAN-TEAM");
    static final List<String> THREATS =
            List.of(
                    "DRUG_TRAFFICKING", "ECONOMIC_CRIME_AND_MONEY_LAUNDERING", "COUNTY_LINES",
                    "CHILD_SEXUAL_EXPLOITATION_AND_ABUSE",
                    "MODERN_SLAVERY_AND_HUMAN_TRAFFICKING", "CYBERCRIME",
                    "ORGANISED_ACQUISITIVE_CRIME", "FIREARMS");
    static final String LETTERS = "ABDEFGHJLNPRSTUWXY";

    static final Random random = new Random(SEED);

    public static void main(String[] arguments) {
        System.out.print(
                "requesting_unit,own_reference,criterion,criterion_reference,morile_tier,"
                        + "threat_area,kind,role,name,alias,date_of_birth,address,phone,email,"
                        + "national_insurance_number,vehicle_registration\n");
        int count = arguments.length == 0 ? COUNT : Integer.parseInt(arguments[0]);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(String.join(",", nominal(i))).append('\n');
            if (i % COUNT == 0 || i == count) {
                System.out.print(rows);
                rows.setLength(0);
            }
        }
    }

    static List<String> nominal(int i) {
        String unit = one(UNITS);
        int group = 1 + random.nextInt(140);
        String given = one(GIVEN);
        String family = one(START) + one(END);
        List<String> row = new ArrayList<>();
        row.add(unit);
        row.add("%s/OCG/%03d/%04d".formatted(unit.substring(0, 3), group, i));
        row.add("MAPPED_OCG");
        row.add("OCG-%06d".formatted(900_000 + group));
        row.add("" + (1 + group % 5));
        row.add(THREATS.get(group % THREATS.size()));
        row.add("PERSON");
        row.add(random.nextInt(10) == 0 ? "CONVICTED" : "SUSPECT");
        row.add(given + " " + family);
        row.add(random.nextInt(4) == 0 ? one(START) + "y" : "");
        row.add(YOUNGEST.minusDays(random.nextInt(45 * 365)).toString());
        row.add(quoted(1 + random.nextInt(200) + " " + one(STREETS) + ", " + postcode()));
        row.add("+447700900" + "%03d".formatted(random.nextInt(1_000)));
        row.add(random.nextInt(3) == 0 ? (given + "." + family).toLowerCase() + "@mail.example" : "");
        row.add("ZZ%06d%s".formatted(random.nextInt(1_000_000), one(List.of("A", "B", "C", "D"))));
        row.add(random.nextInt(2) == 0 ? plate() : "");
        return row;
    }

    static String postcode() {
        return "ZZ%d %d%s%s"
                .formatted(1 + random.nextInt(90), random.nextInt(10), letter(), letter());
    }

    static String plate() {
        return "ZZ%02d%s%s%s".formatted(51 + random.nextInt(25), letter(), letter(), letter());
    }

    static char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    static String quoted(String value) {
        return '"' + value + '"';
    }

    static <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
