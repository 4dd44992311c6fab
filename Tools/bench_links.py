#!/usr/bin/env python3
"""Times `heed link` on 500 recommendations against 5,000 actions, as a whole process.

    python3 Tools/bench_links.py [--tool .build/release/heed]

Report and log are put together from words of the field by a fixed rule, the same on every run.
"""
import argparse, csv, itertools, os, random, resource, statistics, subprocess, tempfile, time

HOW = ["The timeliness of", "The quality of", "The impact of", "Management oversight of", "The recording of", "Learning from"]
WHAT = [
    "initial health assessments", "return home interviews", "pathway plans", "strategy discussions", "supervision",
    "life-story work", "pre-proceedings work", "personal education plans", "private fostering visits", "audits",
    "placement stability", "contacts at the front door", "care leavers' accommodation", "permanence planning",
    "assessments of neglect", "child in need plans", "the recruitment of foster carers", "advocacy", "chronologies",
]
WHO = ["children in care", "care leavers", "disabled children", "children in need", "unborn children", "adolescents"]
DO = ["Weekly tracker for", "Workshops on", "Dip sample of", "Named lead for", "New template for", "Monthly panel on", "Data cleanse of"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/heed")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    choose = random.Random(1)
    asked = list(itertools.islice(itertools.product(HOW, WHAT, WHO), 500))
    with tempfile.TemporaryDirectory() as folder:
        report, log, store = (os.path.join(folder, name) for name in ("report.html", "log.csv", "store.sqlite"))
        sample = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Samples", "reports", "wealdmere-2023.html"), encoding="utf-8").read()
        heading = sample.index("What needs to improve")
        start = sample.index("<ul", heading)
        end = sample.index("</ul>", start)
        items = "".join(f"<li>{h} {t} for {w}.</li>\n" for h, t, w in asked)
        with open(report, "w", encoding="utf-8") as file:
            file.write(sample[:start] + "<ul>\n" + items + sample[end:])
        with open(log, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["Ref", "Action", "Lead", "Due date", "Status", "How will we know?"])
            for number in range(5000):
                _, what, who = asked[number // 10]
                if number % 6 == 0:
                    what, who = choose.choice(WHAT), choose.choice(WHO)
                writer.writerow([f"A{number + 1}", f"{choose.choice(DO)} {what}, {who} first", "Head of Service", "31/03/2027", "Amber", f"{choose.randint(50, 99)}% good"])
        subprocess.run([options.tool, "ingest", "--quiet", "--store", store, report], check=False)
        subprocess.run([options.tool, "log", "import", "--quiet", "--store", store, "--as-of", "2026-11-23", log], check=False)
        seconds, work = [], []
        for _ in range(options.runs):
            started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
            answer = subprocess.run([options.tool, "link", "--json", "--store", store], capture_output=True, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds.append(time.perf_counter() - started)
            work.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        held = subprocess.run([options.tool, "status", "--store", store], capture_output=True, text=True).stdout
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(held.strip())
        print(f"heed link: {len(answer.stdout.splitlines())} links in {statistics.median(work):.2f} s of processor time, "
              f"{statistics.median(seconds):.2f} s by the clock (medians of {options.runs}), {memory:.0f} MB at most")


if __name__ == "__main__":
    main()
