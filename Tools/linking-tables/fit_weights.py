#!/usr/bin/env python3
"""Fits the weights of Sources/Linking/ScoreWeights.swift and prints them as Swift.

    python3 fit_weights.py [--tool ../../.build/release/heed] --reports FOLDER [--twice CASES] CASES ...

CASES are folders that hold one folder a case: a log (of several snapshots the last counts) and NAME.expected.json beside
it, which names the report (report), the day (as_of), the rows (actions: row, action), what answers what (links,
linksOptional: recommendation by place, actions by row) and what answers nothing. The reports lie in FOLDER. Cases under
--twice count twice. Every value of evidence comes from the program (heed link --evidence).

The model: a conditional random field. Each row answers one recommendation or none; staying with a recommendation and
moving on to the next one cost less than any other move (the moves are read from ScoreWeights.swift). Fitted by maximum
likelihood with an L2 penalty; likeness may not count against a link, nor council business for one. With --leave-one-out it
also says how well each case is told by weights from all the others.

It needs Python 3 with NumPy and SciPy.
"""
import argparse, glob, json, os, re, subprocess, tempfile
import numpy as np
from scipy.optimize import minimize

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "../../Sources/Linking/ScoreWeights.swift")
AGAINST = {"aside", "business"}
FEWEST, PENALTY, LEAST = 8, 0.5, 0.3  # RowChain.fewest; strength of the penalty; ScoreWeights.leastForLink
CAUTION = 0.6  # off the fitted base, so that a row that nothing speaks for is left unlinked


def constants():
    return {name: float(value) for name, value in re.findall(r"static let (\w+): Float = (-?[\d.]+)", open(SOURCE).read())}


def call(tool, *arguments):
    done = subprocess.run([*tool, *arguments], capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1, 3):
        raise SystemExit(f"{' '.join(arguments[:2])}: exit {done.returncode}: {done.stderr.strip()[:300]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


class Case:
    """A log: for each row and recommendation the evidence, and whether the one may answer the other."""

    def __init__(self, tool, folder, reports, store):
        answers = max((json.load(open(path, encoding="utf-8")) for path in glob.glob(f"{folder}/*.expected.json")),
                      key=lambda a: a["as_of"])
        self.name, day = os.path.basename(folder), answers["as_of"]
        call(tool, "ingest", "--store", store, "--json", os.path.join(reports, answers["report"]))
        log = call(tool, "log", "import", "--store", store, "--as-of", day, "--json", os.path.join(folder, answers["log"]))[-1]
        place = {action["id"]: action["row"] for action in log["actions"]}
        read = call(tool, "link", "--store", store, "--evidence")
        self.names = sorted(read[0]["evidence"][0])
        self.x = np.array([[[pair[name] for name in self.names] for pair in row["evidence"]] for row in read])
        self.apart = np.array([row["apart"] for row in read])
        self.themes = [row.get("theme") for row in read]
        at = {place[row["action"]]: index for index, row in enumerate(read)}
        self.right, self.optional = np.zeros(self.apart.shape, bool), np.zeros(self.apart.shape, bool)
        for key, table in (("links", self.right), ("linksOptional", self.optional)):
            for link in answers.get(key) or []:
                for row in link["actions"]:
                    if row in at:
                        table[at[row], link["recommendation"]] = True
        nothing = ~self.right.any(1, keepdims=True)
        self.allowed = np.concatenate([self.right | self.optional, nothing], 1)

    def marginals(self, weights, moves, allowed=None):
        """Probabilities of each recommendation and of none by row, and the logarithm of the likelihood."""
        said = np.clip(self.x @ weights + self.apart, -60, 60)
        n, m = said.shape
        own, none = np.exp(said), np.ones(n)
        if allowed is not None:
            own, none = own * allowed[:, :m], none * allowed[:, m]
        places = max(m, FEWEST)
        ahead, evidence, steps = np.full(m, 1 / m), 0.0, []
        for i in range(n):
            moved = ahead @ self.moves(i, moves, places) if i else np.full(m, 1 / places)
            answering, resting = moved * own[i], ahead * none[i]
            total = answering.sum() + resting.sum()
            evidence += np.log(total)
            steps.append((answering / total, resting / total))
            ahead = (answering + resting) / total
        behind, p, q = np.ones(m), np.zeros((n, m)), np.zeros(n)
        for i in reversed(range(n)):
            answering, resting = steps[i][0] * behind, steps[i][1] * behind
            total = answering.sum() + resting.sum()
            p[i], q[i] = answering / total, resting.sum() / total
            if i:
                behind = self.moves(i, moves, places) @ (own[i] * behind) + none[i] * behind
                behind /= behind.max()
        return p, q, evidence

    def probabilities(self, weights, moves):
        """As RowChain reads a log: in order, or each row for itself where the log is likelier so."""
        ordered, _, evidence = self.marginals(weights, moves)
        own = np.exp(np.clip(self.x @ weights + self.apart, -60, 60)) / max(self.apart.shape[1], FEWEST)
        total = 1 + own.sum(1, keepdims=True)
        share = 1 / (1 + np.exp(np.clip(np.log(total).sum() - evidence, -50, 50)))
        return share * ordered + (1 - share) * own / total

    def moves(self, i, moves, places):
        m = self.apart.shape[1]
        same = self.themes[i] == self.themes[i - 1]
        weight = np.ones((m, m))
        weight[np.arange(m), np.arange(m)] = np.exp(moves["stay" if same else "stayInNewTheme"])
        weight[np.arange(m - 1), np.arange(1, m)] = np.exp(moves["next" if same else "nextInNewTheme"])
        return weight / (weight.sum(1, keepdims=True) + places - m)


def fit(cases, moves):
    names = cases[0].names

    def loss(weights):
        likelihood, slope = 0.0, np.zeros(len(names))
        for case in cases:
            p, _, free = case.marginals(weights, moves)
            right, _, held = case.marginals(weights, moves, case.allowed)
            likelihood += held - free
            slope += np.einsum("ij,ijk->k", right - p, case.x)
        return -(likelihood - PENALTY / 2 * (weights**2).sum()), -(slope - PENALTY * weights)

    bounds = [(None, None) if n == "base" else (None, 0) if n in AGAINST else (0, None) for n in names]
    start = np.zeros(len(names))
    weights = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 200}).x
    return weights - CAUTION * np.array([name == "base" for name in names])


def f1(right, given):
    both = sum(len(r & g) for r, g in zip(right, given))
    return 2 * both / max(sum(map(len, right)) + sum(map(len, given)), 1)


def measure(cases, tables):
    """F1 of links, recommendations without action, actions without recommendation."""
    sets = {"links": ([], []), "without action": ([], []), "without recommendation": ([], [])}
    for case, p in zip(cases, tables):
        given = p >= LEAST
        for table, side in ((case.right, 0), (given, 1)):
            sets["links"][side].append(set(zip(*np.nonzero(table & ~(case.optional & ~case.right)))))
            sets["without action"][side].append(set(np.nonzero(~table.any(0))[0]))
            sets["without recommendation"][side].append(set(np.nonzero(~table.any(1))[0]))
    return ", ".join(f"{name} {f1(*pair):.3f}" for name, pair in sets.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=os.path.join(HERE, "../../.build/release/heed"))
    parser.add_argument("--reports", required=True)
    parser.add_argument("--twice", action="append", default=[])
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    groups, moves = {}, constants()
    with tempfile.TemporaryDirectory() as stores:
        for parent in options.cases + options.twice:
            folders = sorted(f for f in glob.glob(os.path.join(parent, "*")) if glob.glob(f + "/*.expected.json"))
            groups[parent] = [
                Case(options.tool.split(), f, options.reports, os.path.join(stores, f"{len(groups)}-{k}.sqlite"))
                for k, f in enumerate(folders)]
    cases = [case for group in groups.values() for case in group]
    twice = [case for parent in options.twice for case in groups[parent]]
    if options.leave_one_out:
        for parent, group in groups.items():
            tables = []
            for case in group:
                weights = fit([c for c in cases + twice if c is not case], moves)
                tables.append(case.probabilities(weights, moves))
                print(f"{case.name}: {measure([case], tables[-1:])}", flush=True)
            print(f"{parent}, each case by weights from the others: {measure(group, tables)}")
    weights = fit(cases + twice, moves)
    for parent, group in groups.items():
        print(f"{parent}: {measure(group, [c.probabilities(weights, moves) for c in group])}")
    for name, value in zip(cases[0].names, weights):
        print(f"    static let {name}: Float = {value:.3f}")


if __name__ == "__main__":
    main()
