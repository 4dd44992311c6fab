#!/usr/bin/env python3
"""Time and size of the gap report over a large council: 25 recommendations, 120 actions, 90 gaps or more.

    python3 Tools/bench_gaps.py --tool .build/release/heed

The report is the sample of an invented county with more recommendations; the log is made up here, with dates that have
passed or moved, actions without owner, and closed ones without evidence. Fails where the page takes a second of
processor time (the clock depends on what else the machine does) or 2 MB.
"""
import argparse
import csv
import datetime
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

SUBJECTS = [
    "strategy discussions", "return home interviews", "pathway plans", "personal education plans", "life-story work",
    "supervision", "legal planning", "assessments of disabled children", "foster carers", "initial health assessments",
    "private fostering", "missing children", "care leavers in custody", "child protection conferences", "early help",
    "chronologies", "advocacy", "kinship care", "homeless young people", "neglect", "audits", "caseloads",
]
OWNERS = ["Head of Safeguarding", "Head of Front Door", "IRO Manager", "Virtual School Head", "Team", "", "Commissioning Lead"]


def report(folder):
    page = open("Samples/source/wealdmere-2026.html", encoding="utf-8").read()
    more = "".join(f"<li>The quality and timeliness of {subject}, so that children get the right help. (outcome 1, national framework)</li>\n" for subject in SUBJECTS)
    page = re.sub(r'(<ul class="needs">\n)', lambda found: found.group(1) + more, page, count=1)
    path = os.path.join(folder, "report.html")
    open(path, "w", encoding="utf-8").write(page)
    return path


def log(folder, name, late):
    path = os.path.join(folder, name)
    start = datetime.date(2026, 7, 1)
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Ref", "Recommendation", "Action", "Owner", "Original due date", "Due date", "Status", "Evidence", "Success measure", "Update"])
        for number in range(120):
            subject = SUBJECTS[number % len(SUBJECTS)]
            first = start + datetime.timedelta(days=number * 3)
            due = first + datetime.timedelta(days=late if number % 4 == 0 else 0)
            status = ["On track", "Complete", "At risk", "On track", "Not started"][number % 5]
            evidence = "Minutes of the board" if number % 3 == 0 else ""
            measure = f"Share of {subject} in time" if number % 2 else ""
            rows.writerow([f"W{number + 1}", f"The quality and timeliness of {subject}", f"Step {number + 1} for {subject}: agree the standard with partners, train the teams and read ten cases each month", OWNERS[number % len(OWNERS)], first.strftime("%d/%m/%Y"), due.strftime("%d/%m/%Y"), status, evidence, measure, f"Note {number + 1}: discussed at the board"])
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/heed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", help="a folder to keep store and page in")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        os.makedirs(folder, exist_ok=True)
        store = ["--store", os.path.join(folder, "store.sqlite")]

        def heed(*arguments):
            return subprocess.run([options.tool, *arguments, *store], capture_output=True, text=True)
        heed("ingest", "--quiet", report(folder))
        heed("log", "import", "--quiet", "--as-of", "2026-09-01", log(folder, "first.csv", 0))
        heed("log", "import", "--quiet", "--as-of", "2026-11-20", log(folder, "second.csv", 45))
        heed("visit", "add", "2026-12-03", "--theme", "care leavers")
        gaps = json.loads(heed("check", "--as-of", "2026-11-23", "--format", "json").stdout)["gaps"]
        page = os.path.join(folder, "gaps.html")
        seconds, processor = [], []
        for _ in range(options.runs):
            started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
            run = heed("gaps", "--as-of", "2026-11-23", "--out", page)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds.append(time.perf_counter() - started)
            processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
            if run.returncode:
                sys.exit(run.stderr)
        text = open(page, encoding="utf-8").read()
        recommendations = len(re.findall(r'<h3 id="recommendation-', text))
        median, size = statistics.median(processor), len(text.encode()) / 1e6
        print(f"{recommendations} recommendations, 120 actions, {len(gaps)} gaps: HTML in {median:.2f} s of processor time, {statistics.median(seconds):.2f} s by the clock (medians of {options.runs}), {size:.2f} MB")
        if median >= 1 or size >= 2 or recommendations < 25 or len(gaps) < 90:
            sys.exit("more than a second or 2 MB, or too little to show it on")


if __name__ == "__main__":
    main()
