#!/usr/bin/env python3
"""Prints, as a Markdown table, what each kind of evidence adds to linking, measured by leaving it out.

    python3 Tools/links_table.py [--tool .build/release/heed] [--logs ../shared/logs] [--reports ../shared/corpus]

Measured on the logs under Samples, whose recommendation column says what answers what, and, where they lie beside the
checkout, on logs with expected links (NAME.expected.json, see the README there). "uncovered" are recommendations with no
action, "orphans" actions with no recommendation; the figures are F1.
"""
import argparse, collections, glob, json, os, re, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "Samples")
SAMPLE_LOGS = [("blackpool-2018.pdf", "blackpool-improvement-plan.xlsx"), ("wealdmere-2026.pdf", "wealdmere-action-log.csv")]
KINDS = {
    "reference": "numbers and codes",
    "recommendationColumn": "words of the recommendation column",
    "glossary": "the field's concepts",
    "wordVectors": "word vectors",
    "words": "the same words",
    "theme": "themes",
    "neighbours": "rows above and below",
    "negative": "signs of other business",
}


def call(tool, *arguments):
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1, 3):
        raise SystemExit(f"{tool} {' '.join(arguments[:2])}: exit {done.returncode}: {done.stderr.strip()[:300]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


class Log:
    """A log in a store of its own, with the pairs (recommendation, action) that hold and those that may."""

    def __init__(self, tool, folder, report, logs):
        self.store = os.path.join(folder, f"{len(os.listdir(folder))}.sqlite")
        self.recommendations = call(tool, "ingest", "--store", self.store, "--json", report)[0]["recommendations"]
        for path, day in logs:
            self.log = call(tool, "log", "import", path, "--store", self.store, "--as-of", day, "--json")[-1]
        self.actions = {a["row"]: a["id"] for a in self.log["actions"]}
        self.right, self.optional = set(), set()

    def expect(self, links, into):
        for link in links:
            for row in link["actions"]:
                if row in self.actions:
                    into.add((self.recommendations[link["recommendation"]]["id"], self.actions[row]))

    def expect_typed(self):
        """What the samples' own recommendation column says."""
        def start(text):
            return re.sub(r"\W", "", re.sub(r"^the ", "", text.lower()))[:25]

        for action in self.log["actions"]:
            typed = action["recommendation"] or ""
            number = re.match(r"\D{0,5}(\d+)", typed)
            for place, r in enumerate(self.recommendations):
                named = number and int(number[1]) == place + 1 or start(typed) == start(r["text"])
                if named:
                    self.right.add((r["id"], action["id"]))
        return self

    def measure(self, tool, without, tally):
        options = [x for kind in without for x in ("--without", kind)]
        links = {(x["recommendation"], x["action"]): x["score"] for x in call(tool, "link", "--store", self.store, "--json", *options)}
        given = set(links) - (self.optional - self.right)
        ids = [r["id"] for r in self.recommendations]
        tally["links"].append((self.right, given))
        tally["uncovered"].append(tuple(set(ids) - {r for r, _ in pairs} for pairs in (self.right, set(links))))
        tally["orphans"].append(tuple(set(self.actions.values()) - {a for _, a in pairs} for pairs in (self.right, set(links))))
        tally["sure"].append((self.right, {pair for pair in given if links[pair] >= 0.9}))


def f1(pairs):
    both = sum(len(right & given) for right, given in pairs)
    total = sum(len(right) + len(given) for right, given in pairs)
    return 2 * both / total if total else 1


def row(name, logs, tool, without):
    tally = collections.defaultdict(list)
    for log in logs:
        log.measure(tool, without, tally)
    held = sum(len(right & given) for right, given in tally["sure"])
    sure = sum(len(given) for _, given in tally["sure"])
    print(f"| {name} | {f1(tally['links']):.2f} | {f1(tally['uncovered']):.2f} | {f1(tally['orphans']):.2f} | {held} of {sure} |", flush=True)


def samples(tool, folder):
    for report, log in SAMPLE_LOGS:
        path = os.path.join(SAMPLES, "logs", log)
        yield Log(tool, folder, os.path.join(SAMPLES, "reports", report), [(path, "2026-11-23")]).expect_typed()


def with_answers(tool, folder, logs, reports):
    for case in sorted(glob.glob(os.path.join(logs, "case*"))):
        snapshots = sorted((json.load(open(p, encoding="utf-8")) for p in glob.glob(f"{case}/*.expected.json")), key=lambda d: d["as_of"])
        if not snapshots:
            continue
        last = snapshots[-1]
        found = Log(tool, folder, os.path.join(reports, last["report"]), [(os.path.join(case, s["log"]), s["as_of"]) for s in snapshots])
        found.expect(last["links"], found.right)
        found.expect(last.get("linksOptional") or [], found.optional)
        yield found


def table(title, logs, tool, left_out):
    print(f"\n{title}\n\n| evidence | links | uncovered | orphans | of links at 0.9 hold |\n|---|---|---|---|---|")
    row("all", logs, tool, [])
    for kind in left_out:
        row(f"without {KINDS[kind]}", logs, tool, [kind])
    row("by meaning and place alone", logs, tool, ["reference", "recommendationColumn"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=os.path.join(HERE, "..", ".build", "release", "heed"))
    beside = os.path.join(HERE, "..", "..", "shared")
    parser.add_argument("--logs", default=os.path.join(beside, "logs"))
    parser.add_argument("--reports", default=os.path.join(beside, "corpus"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table("Samples", list(samples(options.tool, folder)), options.tool, KINDS)
        logs = list(with_answers(options.tool, folder, options.logs, options.reports)) if os.path.isdir(options.logs) else []
        if logs:
            table(f"{len(logs)} logs with expected links", logs, options.tool, KINDS)


if __name__ == "__main__":
    main()
