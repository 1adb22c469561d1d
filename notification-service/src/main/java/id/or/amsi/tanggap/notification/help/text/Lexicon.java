package id.or.amsi.tanggap.notification.help.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words that the labelled messages use, with how often, to tell a word from a piece of one.
public final class Lexicon {
    private static final int LONGEST = 16;
    /// what a letter costs that belongs to no known word, against the logarithm of a word's share
    private static final double STRANGE = 12;

    private final Map<String, Integer> counts;
    private final double logTotal;

    public Lexicon(Map<String, Integer> counts) {
        this.counts = new HashMap<>(counts);
        var total = 1;
        for (var count : counts.values()) {
            total += count;
        }
        this.logTotal = StrictMath.log(total);
    }

    public static Lexicon empty() {
        return new Lexicon(Map.of());
    }

    /// The words that were met at least `times` times.
    public Stream<String> wordsMet(int times) {
        return counts.entrySet().stream()
                .filter(word -> word.getValue() >= times)
                .map(Map.Entry::getKey);
    }

    /// In how many messages `word` stands; 0 for one that fewer than two hold.
    public int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /// The same for all words of one root. It looks at each word: not for the way of a plea.
    public int countOfRoot(String root) {
        return counts.entrySet().stream()
                .filter(word -> Roots.of(word.getKey()).equals(root))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    boolean knows(String word) {
        return counts.containsKey(word) || Shortened.whole(word) != null;
    }

    /// How unlikely `word` is: little for a common word, much for each letter of an unknown one.
    double price(String word) {
        var count = counts.get(word);
        if (count != null) {
            return logTotal - StrictMath.log(count);
        }
        return Shortened.whole(word) != null ? STRANGE / 2 : STRANGE * word.length();
    }

    /// The likeliest cut of `letters` into words; letters that fit no word stay together.
    List<String> cut(String letters) {
        var length = letters.length();
        var cost = new double[length + 1];
        var back = new int[length + 1];
        for (var end = 1; end <= length; end++) {
            cost[end] = cost[end - 1] + STRANGE;
            back[end] = end - 1;
            for (var begin = Math.max(0, end - LONGEST); begin < end; begin++) {
                var count = counts.get(letters.substring(begin, end));
                if (count != null && end - begin > 1) {
                    var price = cost[begin] + logTotal - StrictMath.log(count);
                    if (price < cost[end]) {
                        cost[end] = price;
                        back[end] = begin;
                    }
                }
            }
        }
        return parts(letters, back);
    }

    /// What the likeliest cut costs of what follows each letter, as [#price] counts its parts.
    double[] pricesFrom(String letters) {
        var length = letters.length();
        var cost = new double[length + 1];
        var prices = new double[length + 1];
        // where the letters end that fit no word; where nothing begins that fits none, the place itself
        var strange = new int[length + 1];
        strange[length] = length;
        for (var begin = length - 1; begin >= 0; begin--) {
            cost[begin] = cost[begin + 1] + STRANGE;
            var next = begin + 1;
            for (var end = begin + 2; end <= Math.min(length, begin + LONGEST); end++) {
                var count = counts.get(letters.substring(begin, end));
                if (count != null && cost[end] + logTotal - StrictMath.log(count) < cost[begin]) {
                    cost[begin] = cost[end] + logTotal - StrictMath.log(count);
                    next = end;
                }
            }
            strange[begin] = next > begin + 1 ? begin : strange[begin + 1];
            var part = next > begin + 1 ? next : strange[begin + 1];
            prices[begin] = priceOf(letters, begin, part) + prices[part];
        }
        return prices;
    }

    private double priceOf(String letters, int begin, int end) {
        return end - begin > LONGEST ? STRANGE * (end - begin) : price(letters.substring(begin, end));
    }

    private static List<String> parts(String letters, int[] back) {
        var parts = new ArrayList<String>();
        var end = letters.length();
        while (end > 0) {
            var begin = back[end];
            var strange = end - begin == 1;
            while (strange && begin > 0 && begin - back[begin] == 1) {
                begin--;
            }
            parts.addFirst(letters.substring(begin, end));
            end = begin;
        }
        return parts;
    }
}
