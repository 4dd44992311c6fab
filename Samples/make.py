#!/usr/bin/python3
"""Make the samples: reports/*.pdf, logs/* and expected/*-gaps.json.

    /usr/bin/python3 Samples/make.py

Needs Debian's weasyprint, python3-openpyxl and fonts-dejavu-extra. What it writes is committed, so only somebody who changes
a sample needs to run it; the same tools write the same bytes on every run.
"""
import csv
import json
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
# The subset fonts in a PDF would carry the time of the run.
os.environ["SOURCE_DATE_EPOCH"] = "1543190400"

from weasyprint import HTML

from source import blackpool_plan, wealdmere_log
from source.rows import faulty, mended
from source.workbook import write_workbook

HERE = Path(__file__).resolve().parent
REPORTS = ("blackpool-2018", "wealdmere-2026", "wealdmere-monitoring-visit-2026")


def write_report(name):
    """Print source/NAME.html as reports/NAME.pdf."""
    HTML(HERE / "source" / f"{name}.html").write_pdf(HERE / "reports" / f"{name}.pdf")


def write_csv(path, headings, bands):
    """Write a log as Excel saves it ("CSV UTF-8"); return the rows by record number, the first record being 1."""
    rows = [row for band in bands for row in band.rows]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings.values())
        for row in rows:
            writer.writerow(row.cells.get(field, "") for field in headings)
    return dict(enumerate(rows, start=2))


def write_gaps(path, rows, uncovered):
    """Write the planted gaps, those of recommendations first, then row by row."""
    gaps = [{"rule": "recommendation-without-action", "recommendation": words} for words in uncovered]
    gaps += [{"rule": rule, "row": number} for number, row in rows.items() for rule in row.gaps]
    lines = ",\n".join(" " + json.dumps(gap, ensure_ascii=False) for gap in gaps)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def main():
    for name in REPORTS:
        write_report(name)
    logs, expected = HERE / "logs", HERE / "expected"
    rows = write_workbook(logs / "blackpool-improvement-plan.xlsx", blackpool_plan, faulty(blackpool_plan.BANDS))
    write_gaps(expected / "blackpool-gaps.json", rows, blackpool_plan.UNCOVERED)
    write_workbook(logs / "blackpool-improvement-plan-mended.xlsx", blackpool_plan, mended(blackpool_plan.BANDS))
    rows = write_csv(logs / "wealdmere-action-log.csv", wealdmere_log.HEADINGS, faulty(wealdmere_log.BANDS))
    write_gaps(expected / "wealdmere-gaps.json", rows, wealdmere_log.UNCOVERED)
    write_csv(logs / "wealdmere-action-log-mended.csv", wealdmere_log.HEADINGS, mended(wealdmere_log.BANDS))


if __name__ == "__main__":
    main()
