#!/usr/bin/env python3
"""Makes term-weights.txt and word-vectors.txt from inspection reports.

    heed ingest --dry-run --json FOLDER > REPORTS
    python3 make_tables.py REPORTS GLOSSARY OUT

REPORTS holds one report a line (heed/report/1), of which recommendations and findings are read. Words are cut and
stemmed as Sources/Linking does it: Tokens.swift and Stemming.swift; a test holds both against each other's output.
"""
import collections, functools, json, os, re, sys
import numpy as np
import scipy.sparse as sparse
import scipy.sparse.linalg as linalg

SKIPPED = set("of the a an and to for by with from their is are be".split())
PLAIN = set("""of the a an and to for by on is are be as or that this their they it its at from into so has have been
was were will not who which all any each where when than then these those them he she his her our we us you your do
does can may must should would also per via but there what how no up out one more most some such other being in with
page ofsted www gov uk hmi inspector inspectors inspection paragraph report""".split())
DIMENSIONS, LEVELS, REACH = 48, 64, 0.45  # 64 levels: one printable character a number
LEAST_COUNT, WINDOW = 8, 30


@functools.lru_cache(None)
def stem(w):
    if len(w) <= 3 or not w.isalpha() or w == "missing":
        return w
    if w.endswith("sses"):
        w = w[:-2]
    elif w.endswith("ies") and len(w) > 4:
        w = w[:-3] + "y"
    elif w.endswith("s") and not w.endswith(("ss", "us", "is")):
        w = w[:-1]
    for suffix in ("ing", "ed"):
        if w.endswith(suffix) and not w.endswith("eed"):
            base = w[: -len(suffix)]
            if len(base) >= 3 and re.search("[aeiouy]", base):
                if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeiousl":
                    base = base[:-1]
                elif len(base) > 4 and base.endswith("ell"):
                    base = base[:-1]
                w = base
            break
    if len(w) > 3 and w.endswith("e"):
        w = w[:-1]
    if len(w) > 3 and w.endswith("y"):
        w = w[:-1] + "i"
    return w


def tokens(text):
    """[(stem, written in capitals)]"""
    text = text.replace("’", "'").replace("‘", "'")
    text = re.sub(r"(?<![A-Za-z0-9])([A-Z])&([A-Z])", r"\1and\2", text)
    letters = [c for c in text if c.isascii() and c.isalpha()]
    shouting = len(letters) > 12 and not any(c.islower() for c in letters)
    out = []
    for t in re.findall(r"[A-Za-z0-9£½]+\+?(?:'[A-Za-z]+)*", text):
        t = re.sub(r"'[sS]$", "", t).replace("'", "")
        acronym = not shouting and sum(c.isupper() for c in t) >= 2 and len(t) <= 6
        if acronym and len(t) > 2 and t.endswith("s") and t[:-1].isupper():
            t = t[:-1]
        w = t.lower()
        if w not in SKIPPED:
            out.append((w if acronym else stem(w), acronym or shouting))
    return out


def phrases(glossary):
    """first stem -> [(stems, capitals, concept)], longest first"""
    found, concept = collections.defaultdict(list), None
    for line in open(glossary, encoding="utf-8"):
        if re.match(r"[a-z0-9-]+:\s*$", line):
            concept = line.strip()[:-1]
        elif line.startswith("  means: "):
            for phrase in line[9:].split(","):
                t = tokens(phrase.strip())
                if t:
                    found[t[0][0]].append(([x[0] for x in t], [x[1] for x in t], concept))
    for k in found:
        found[k].sort(key=lambda p: -len(p[0]))
    return found


def concepts(text, table):
    t, i, out = tokens(text), 0, set()

    def fits(at, stems, capitals):
        return at + len(stems) <= len(t) and all(
            t[at + k][0] == stems[k] and (not capitals[k] or t[at + k][1]) for k in range(len(stems)))

    while i < len(t):
        best = 0
        for stems, capitals, concept in table.get(t[i][0], ()):
            if len(stems) < best:
                break
            if fits(i, stems, capitals):
                best = len(stems)
                out.add(concept)
        for j in range(best if best > 1 else 0):
            out |= {c for s, k, c in table.get(t[i + j][0], ()) if len(s) == 1 and fits(i + j, s, k)}
        i += max(best, 1)
    return out


def term_weights(reports, table):
    words, named, total = collections.Counter(), collections.Counter(), 0
    for text in recommendations(reports):
        total += 1
        words.update({w for w, _ in tokens(text)})
        named.update(concepts(text, table))
    return words, named, total


def recommendations(reports):
    return [" ".join([r["text"], *r["parts"]]) for report in reports for r in report["recommendations"]]


def content_words(text):
    return [w for w, _ in tokens(text) if w not in PLAIN and not w.isdigit() and len(w) > 1]


def word_vectors(reports):
    """Words and unit vectors: shifted positive pointwise mutual information, cut down by SVD."""
    findings = [f["text"] for report in reports for f in report["findings"]]
    texts = [content_words(t) for t in findings + recommendations(reports)]
    count = collections.Counter(w for t in texts for w in t)
    words = [w for w, c in sorted(count.items()) if c >= LEAST_COUNT]
    index, n = {w: i for i, w in enumerate(words)}, len(words)
    # All texts in a row, so far apart that no window reaches from one into the next.
    row = np.concatenate([[index.get(w, -1) for w in t] + [-1] * WINDOW for t in texts])
    pairs = sparse.csr_matrix((n, n))
    for distance in range(1, WINDOW + 1):
        a, b = row[:-distance], row[distance:]
        kept = (a >= 0) & (b >= 0) & (a != b)
        near = np.full(kept.sum(), 1 / (1 + 0.1 * (distance - 1)))
        pairs = pairs + sparse.coo_matrix((near, (a[kept], b[kept])), shape=(n, n)).tocsr()
    pairs = (pairs + pairs.T).tocoo()
    rows = np.asarray(pairs.tocsr().sum(1)).ravel()
    context = rows**0.75 / (rows**0.75).sum()
    information = np.log(pairs.data / (rows[pairs.row] * context[pairs.col])) - np.log(2)
    keep = information > 0
    u, s, _ = linalg.svds(
        sparse.csr_matrix((information[keep], (pairs.row[keep], pairs.col[keep])), shape=(n, n)), k=DIMENSIONS,
        v0=np.ones(n))  # a fixed start, so that two runs give the same table
    order = np.argsort(-s)
    x = u[:, order] * np.sqrt(s[order])
    return words, x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-9)


def main(path, glossary, out):
    reports = [json.loads(line) for line in open(path, encoding="utf-8")]
    words, named, total = term_weights(reports, phrases(glossary))
    with open(os.path.join(out, "term-weights.txt"), "w", encoding="utf-8") as f:
        f.write(f"{total}\n")
        f.writelines(f"@{c} {n}\n" for c, n in sorted(named.items()))
        f.writelines(f"{w} {n}\n" for w, n in sorted(words.items()) if w not in PLAIN and not w.isdigit())
    words, vectors = word_vectors(reports)
    steps = np.clip(np.rint((vectors / REACH + 1) / 2 * (LEVELS - 1)), 0, LEVELS - 1).astype(int)
    with open(os.path.join(out, "word-vectors.txt"), "w", encoding="utf-8") as f:
        f.writelines(f"{w} {''.join(chr(48 + k) for k in row)}\n" for w, row in sorted(zip(words, steps.tolist())))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
