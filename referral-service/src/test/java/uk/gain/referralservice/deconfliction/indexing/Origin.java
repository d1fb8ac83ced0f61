package uk.gain.referralservice.deconfliction.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.datafaker.Faker;

/**
 * Where a generated person's name comes from, with the ways in which it is put into English. The
 * variants here are made by rules of their own, not by the list of name forms that the rule uses.
 */
enum Origin {
    ENGLISH {
        @Override
        List<String> forenames() {
            return drawn(Locale.UK, 400, faker -> faker.name().firstName());
        }

        @Override
        List<String> surnames() {
            return drawn(Locale.UK, 900, faker -> faker.name().lastName());
        }

        /** What people are called for short. */
        @Override
        String variant(String word, Random random) {
            return SHORT.containsKey(word) ? pick(SHORT.get(word), random) : word;
        }
    },
    POLISH {
        @Override
        List<String> forenames() {
            return drawn(Locale.of("pl"), 200, faker -> faker.name().firstName());
        }

        @Override
        List<String> surnames() {
            return drawn(Locale.of("pl"), 700, faker -> faker.name().lastName());
        }

        @Override
        String variant(String word, Random random) {
            String plain =
                    word.replace("ł", "l")
                            .replace("Ł", "L")
                            .replace("ą", "a")
                            .replace("ę", "e")
                            .replace("ć", "c")
                            .replace("ń", "n")
                            .replace("ó", "o")
                            .replace("ś", "s")
                            .replace("Ś", "S")
                            .replace("ź", "z")
                            .replace("ż", "z")
                            .replace("Ż", "Z");
            return anglicised(
                    plain,
                    List.of(
                            "w>v",
                            "sz>sh",
                            "cz>ch",
                            "ski$>sky",
                            "ska$>ski",
                            "j>y",
                            "rz>z",
                            "ow>ov",
                            "dz>z",
                            "ei>ey",
                            "ks>x"),
                    random);
        }
    },
    ARABIC {
        @Override
        List<String> forenames() {
            return List.of(
                    ("Mohammed Ahmed Ali Omar Hassan Hussein Khaled Youssef Ibrahim Mustafa"
                                    + " Tariq Bilal Hamza Karim Samir Nabil Walid Rashid Salim Jamal Faisal Abdullah"
                                    + " Abdulrahman Abdulaziz Ziad Bassam Munir Anwar Adnan Fadi Marwan Nasser"
                                    + " Fatima Aisha Khadija Mariam Zainab Layla Amina Noura Salma Huda Rania Dina"
                                    + " Samira Nadia Hanan Yasmin Iman Sumaya Asma Lubna")
                            .split(" ", -1));
        }

        @Override
        List<String> surnames() {
            return List.of(
                    ("Hassan Hussein Ali Ahmed Mahmoud Khalil Saleh Al-Rashid Al-Masri"
                                    + " Al-Khatib Haddad Nasser Mansour Darwish Al-Tamimi Al-Zahrani Aziz Rahman"
                                    + " Qasim Jaber Habib Farouk Shaheen Al-Hashimi Barakat Bakri Najjar Khoury"
                                    + " Hamdan Sabbagh Al-Jaziri Obeid Yassin Taha Zaki Fahmy Ghanem Safadi Odeh"
                                    + " Bouazizi Benali Cherif Al-Sayed El-Amin Abdelkader Younis Othman Sharif"
                                    + " Al-Dosari Al-Qahtani Shammari Rifai")
                            .split(" ", -1));
        }

        @Override
        String variant(String word, Random random) {
            String spelled =
                    MANY_SPELLINGS.containsKey(word)
                            ? pick(MANY_SPELLINGS.get(word), random)
                            : word;
            return anglicised(
                    spelled,
                    List.of(
                            "ou>u", "ee>i", "q>k", "Q>K", "dh>d", "ss>s", "mm>m", "ei>ai", "e>i",
                            "i>e", "u>o", "kh>k", "Kh>H", "y>i", "ah$>a", "a$>ah", "j>g", "J>G",
                            "th>t", "sh>ch", "aa>a"),
                    random);
        }

        @Override
        String original(String word) {
            return SCRIPT.getOrDefault(word, "");
        }
    },
    URDU {
        @Override
        List<String> forenames() {
            return List.of(
                    ("Mohammed Imran Usman Asif Kashif Bilal Hamid Shahid Nadeem Tahir"
                                    + " Waseem Zubair Javed Iqbal Saqib Faisal Adeel Kamran Arshad Naveed Rizwan"
                                    + " Tanveer Shabbir Ghulam Aftab Zahid Qaiser Yasir Danish Haroon Sajid Raheel"
                                    + " Ayesha Fatima Saima Nadia Shazia Rukhsana Farzana Nasreen Parveen Samina"
                                    + " Sadia Rabia Sumaira Noreen Bushra Tahira Zainab Uzma Shabana Yasmeen")
                            .split(" ", -1));
        }

        @Override
        List<String> surnames() {
            return List.of(
                    ("Khan Hussain Ahmed Malik Iqbal Mahmood Akhtar Ali Shah Butt"
                                    + " Chaudhry Sheikh Qureshi Mirza Siddiqui Bhatti Raja Javed Rashid Aslam"
                                    + " Rafiq Sadiq Anwar Bashir Yousaf Hanif Shafiq Saleem Ashraf Afzal Riaz Nawaz"
                                    + " Ghafoor Zaman Tariq Haider Abbasi Awan Gill Rehman Kayani Janjua Minhas"
                                    + " Warraich Khokhar Baig Lodhi Ansari Farooqi Hashmi")
                            .split(" ", -1));
        }

        @Override
        String variant(String word, Random random) {
            String spelled =
                    MANY_SPELLINGS.containsKey(word)
                            ? pick(MANY_SPELLINGS.get(word), random)
                            : word;
            return anglicised(
                    spelled,
                    List.of(
                            "ee>i", "oo>u", "ai>ei", "ai>ay", "ch>c", "q>k", "Q>K", "u>oo", "i>ee",
                            "e>i", "a>e", "w>v", "z>s", "ss>s", "dd>d", "aw>au", "gh>g", "kh>k",
                            "ah$>a", "ya$>ia", "ou>u", "dh>d"),
                    random);
        }
    },
    CHINESE {
        @Override
        List<String> forenames() {
            String[] syllables =
                    ("wei jie hao ming li hua fang xin yi jun ling yan ping hong qiang"
                                    + " lei tao chao na jing xiao mei yu bo kai peng rui shan ting ying zhen zhi xue"
                                    + " dong gang guo bin feng cheng")
                            .split(" ", -1);
            Random fixed = new Random(7);
            return IntStream.range(0, 400)
                    .mapToObj(
                            i -> {
                                String given =
                                        i % 3 == 0
                                                ? syllables[fixed.nextInt(syllables.length)]
                                                : syllables[fixed.nextInt(syllables.length)]
                                                        + "-"
                                                        + syllables[
                                                                fixed.nextInt(syllables.length)];
                                return capital(given);
                            })
                    .distinct()
                    .toList();
        }

        @Override
        List<String> surnames() {
            return List.of(
                    ("Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He"
                                    + " Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian"
                                    + " Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao")
                            .split(" ", -1));
        }

        /** Wade–Giles, or as it is read in Hong Kong. */
        @Override
        String variant(String word, Random random) {
            if (CANTONESE.containsKey(word) && random.nextBoolean()) {
                return CANTONESE.get(word);
            }
            String wade =
                    word.toLowerCase(Locale.ROOT)
                            .replaceAll("zh|q|j", "ch")
                            .replace("x", "hs")
                            .replaceAll("\\bz|(?<=[aeiou])z", "ts")
                            .replaceAll("\\bc(?!h)", "ts")
                            .replace("ong", "ung")
                            .replace("ian", "ien")
                            .replaceAll("\\bb", "p")
                            .replaceAll("\\bd", "t")
                            .replaceAll("\\bg", "k")
                            .replaceAll("\\br", "j");
            return capital(wade);
        }
    };

    private static final Map<String, List<String>> SHORT =
            Map.ofEntries(
                    Map.entry("William", List.of("Bill", "Will", "Billy")),
                    Map.entry("Robert", List.of("Bob", "Rob", "Bobby")),
                    Map.entry("Richard", List.of("Rick", "Dick", "Richie")),
                    Map.entry("James", List.of("Jim", "Jimmy", "Jamie")),
                    Map.entry("John", List.of("Johnny", "Jack")),
                    Map.entry("Michael", List.of("Mike", "Mick", "Mikey")),
                    Map.entry("Christopher", List.of("Chris", "Kit")),
                    Map.entry("Matthew", List.of("Matt", "Matty")),
                    Map.entry("Anthony", List.of("Tony", "Ant")),
                    Map.entry("Edward", List.of("Ed", "Ted", "Eddie", "Eddy")),
                    Map.entry("Thomas", List.of("Tom", "Tommy")),
                    Map.entry("Daniel", List.of("Dan", "Danny")),
                    Map.entry("Joseph", List.of("Joe", "Joey")),
                    Map.entry("Charles", List.of("Charlie", "Chaz", "Chuck")),
                    Map.entry("Alexander", List.of("Alex", "Sandy", "Xander")),
                    Map.entry("Stephen", List.of("Steve", "Ste", "Steven")),
                    Map.entry("Andrew", List.of("Andy", "Drew")),
                    Map.entry("Benjamin", List.of("Ben", "Benji")),
                    Map.entry("Samuel", List.of("Sam", "Sammy")),
                    Map.entry("Nicholas", List.of("Nick", "Nicky")),
                    Map.entry("Jonathan", List.of("Jon", "Jonny")),
                    Map.entry("Patrick", List.of("Paddy", "Pat")),
                    Map.entry("Francis", List.of("Frank", "Frankie")),
                    Map.entry("Elizabeth", List.of("Liz", "Beth", "Lizzie", "Betty")),
                    Map.entry("Margaret", List.of("Maggie", "Peggy", "Meg")),
                    Map.entry("Catherine", List.of("Cathy", "Kate", "Katie")),
                    Map.entry("Susan", List.of("Sue", "Suzie")),
                    Map.entry("Jennifer", List.of("Jenny", "Jen")),
                    Map.entry("Rebecca", List.of("Becky", "Bex")),
                    Map.entry("Samantha", List.of("Sam", "Sammie")),
                    Map.entry("Victoria", List.of("Vicky", "Tori")),
                    Map.entry("Katherine", List.of("Kate", "Kathy")),
                    Map.entry("Jessica", List.of("Jess", "Jessie")),
                    Map.entry("Deborah", List.of("Debbie", "Debs")),
                    Map.entry("Theresa", List.of("Terry", "Tess")),
                    Map.entry("Charlotte", List.of("Lottie", "Charlie")));

    private static final Map<String, List<String>> MANY_SPELLINGS =
            Map.ofEntries(
                    Map.entry(
                            "Mohammed",
                            List.of(
                                    "Muhammad",
                                    "Mohamed",
                                    "Mohammad",
                                    "Mohamad",
                                    "Md",
                                    "Mohd",
                                    "Muhammed",
                                    "Mohammod")),
                    Map.entry("Hussein", List.of("Hussain", "Husayn", "Hossein", "Husein")),
                    Map.entry("Hussain", List.of("Hussein", "Hossain", "Husain", "Husayn")),
                    Map.entry("Youssef", List.of("Yusuf", "Yousuf", "Yusef", "Joussef")),
                    Map.entry("Omar", List.of("Umar", "Omer")),
                    Map.entry("Usman", List.of("Othman", "Osman", "Uthman")),
                    Map.entry("Othman", List.of("Usman", "Osman")),
                    Map.entry(
                            "Chaudhry", List.of("Choudhury", "Chowdhury", "Chaudhary", "Choudhry")),
                    Map.entry("Sheikh", List.of("Shaikh", "Sheik")),
                    Map.entry("Ahmed", List.of("Ahmad", "Ahmet", "Achmed")),
                    Map.entry(
                            "Abdulrahman",
                            List.of(
                                    "Abdul Rahman",
                                    "Abdel Rahman",
                                    "Abd al-Rahman",
                                    "Abdurrahman")),
                    Map.entry("Abdullah", List.of("Abdallah", "Abdulla", "Abd Allah")),
                    Map.entry("Abdulaziz", List.of("Abdul Aziz", "Abd el-Aziz", "Abdelaziz")),
                    Map.entry("Rehman", List.of("Rahman", "Rahmaan")),
                    Map.entry("Fatima", List.of("Fatema", "Fatimah", "Fatma")),
                    Map.entry("Aisha", List.of("Ayesha", "Aysha", "Aicha")),
                    Map.entry("Ayesha", List.of("Aisha", "Aysha", "Aesha")),
                    Map.entry("Zainab", List.of("Zaynab", "Zeinab", "Zaineb")),
                    Map.entry("Qureshi", List.of("Koreshi", "Quraishi", "Qureshy")));

    private static final Map<String, String> SCRIPT =
            Map.ofEntries(
                    Map.entry("Mohammed", "محمد"),
                    Map.entry("Ahmed", "أحمد"),
                    Map.entry("Hassan", "حسن"),
                    Map.entry("Hussein", "حسين"),
                    Map.entry("Khaled", "خالد"),
                    Map.entry("Mustafa", "مصطفى"),
                    Map.entry("Mahmoud", "محمود"),
                    Map.entry("Khalil", "خليل"),
                    Map.entry("Mansour", "منصور"),
                    Map.entry("Habib", "حبيب"),
                    Map.entry("Darwish", "درويش"),
                    Map.entry("Samir", "سمير"),
                    Map.entry("Karim", "كريم"),
                    Map.entry("Fatima", "فاطمة"));

    private static final Map<String, String> CANTONESE =
            Map.ofEntries(
                    Map.entry("Wang", "Wong"),
                    Map.entry("Li", "Lee"),
                    Map.entry("Zhang", "Cheung"),
                    Map.entry("Liu", "Lau"),
                    Map.entry("Chen", "Chan"),
                    Map.entry("Yang", "Yeung"),
                    Map.entry("Huang", "Wong"),
                    Map.entry("Zhao", "Chiu"),
                    Map.entry("Wu", "Ng"),
                    Map.entry("Zhou", "Chow"),
                    Map.entry("Xu", "Tsui"),
                    Map.entry("Zhu", "Chu"),
                    Map.entry("Hu", "Wu"),
                    Map.entry("Guo", "Kwok"),
                    Map.entry("He", "Ho"),
                    Map.entry("Lin", "Lam"),
                    Map.entry("Gao", "Ko"),
                    Map.entry("Luo", "Lo"),
                    Map.entry("Zheng", "Cheng"),
                    Map.entry("Liang", "Leung"),
                    Map.entry("Xie", "Tse"),
                    Map.entry("Song", "Sung"),
                    Map.entry("Ye", "Yip"),
                    Map.entry("Feng", "Fung"),
                    Map.entry("Cai", "Choi"),
                    Map.entry("Su", "So"),
                    Map.entry("Jiang", "Keung"));

    abstract List<String> forenames();

    abstract List<String> surnames();

    /** The same word as somebody else would put it. */
    abstract String variant(String word, Random random);

    /** The word in the script it comes from; empty where it is not known. */
    String original(String word) {
        return "";
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> drawn(Locale locale, int count, Function<Faker, String> draw) {
        Faker faker = new Faker(locale, new Random(11));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(draw.apply(faker));
        }
        return names.stream().distinct().toList();
    }

    /** One or two of the rules, where they apply. */
    private static String anglicised(String word, List<String> rules, Random random) {
        String spelled = word;
        int applied = 0;
        int wanted = 1 + random.nextInt(2);
        for (int tries = 0; tries < 12 && applied < wanted; tries++) {
            String[] rule = pick(rules, random).split(">", -1);
            String changed = spelled.replaceFirst(rule[0], rule[1]);
            if (!changed.equals(spelled)) {
                spelled = changed;
                applied++;
            }
        }
        return capital(spelled);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
