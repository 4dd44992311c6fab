#!/usr/bin/env python3
"""Makes council-business.txt from invented lines of council logs.

    python3 make_business.py LINES OUT

LINES is a folder of tab-separated files: topic, kind, text. Kind A is an action that answers an inspection, M its
measure, R what an inspection asks, O business of the council that inspections seldom ask for. Written are words, by
their stems, with ten times the logarithm of how much likelier they are in a line of other business than in any other.
"""
import collections, glob, math, os, sys
from make_tables import PLAIN, tokens

LEAST, PRIOR = 2, 5  # lines that hold a word; lines' worth of doubt, by which a word seen seldom tells little


def lines(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        for line in open(path, encoding="utf-8"):
            _, kind, text = line.rstrip("\n").split("\t", 2)
            words = {w for w, _ in tokens(text) if w not in PLAIN and len(w) > 1 and not w.isdigit()}
            yield kind == "O", words


def log_odds(folder):
    held, count = (collections.Counter(), collections.Counter()), [0, 0]
    for is_other, words in lines(folder):
        held[is_other].update(words)
        count[is_other] += 1
    for word in sorted(set(held[0]) | set(held[1])):
        n = held[0][word] + held[1][word]
        if n >= LEAST:
            expected = PRIOR * n / sum(count)
            shares = [(held[k][word] + expected) / (count[k] + PRIOR) for k in (0, 1)]
            yield word, math.log(shares[1] / shares[0])


def main(folder, out):
    with open(os.path.join(out, "council-business.txt"), "w", encoding="utf-8") as f:
        f.writelines(f"{word} {round(10 * value)}\n" for word, value in log_odds(folder))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
