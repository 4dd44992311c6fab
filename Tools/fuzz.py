#!/usr/bin/env python3
"""Mutated reports and logs: no crash of the main process, no hang, no input lost without a line that names it.

    make fuzz                          20,000 inputs
    make fuzz FUZZ="--count 500"       fewer
    make fuzz FUZZ="--seed 7"          others; the same seed makes the same inputs

Reports are mutated from the samples (bytes flipped, cut, spliced), beside pages that nest deep and PDFs whose objects
refer to each other for ever, and ingested in batches; logs are imported one by one.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time


def mutate(data, other, rng):
    """One damaged copy of a file."""
    bytes_ = bytearray(data)
    kind = rng.randrange(5)
    if kind == 0:
        for _ in range(rng.randint(1, 40)):
            bytes_[rng.randrange(len(bytes_))] ^= 1 << rng.randrange(8)
    elif kind == 1:
        del bytes_[rng.randrange(len(bytes_)):]
    elif kind == 2:
        start = rng.randrange(len(bytes_))
        del bytes_[start:start + rng.randint(1, 4000)]
    elif kind == 3:
        start, length = rng.randrange(len(other)), rng.randint(1, 4000)
        place = rng.randrange(len(bytes_))
        bytes_[place:place] = other[start:start + length]
    else:
        start, length = rng.randrange(len(bytes_)), rng.randint(1, 200)
        bytes_[start:start + length] = bytes(rng.randrange(256) for _ in range(length))
    return bytes(bytes_)


def pdf(*objects, trailer=b""):
    """A PDF of numbered objects, the first one the catalogue, with a table of where they stand."""
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj" % number + content + b"endobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = b"trailer<</Size %d/Root 1 0 R" % (len(objects) + 1)
    return body + table + size + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % len(body)


def loops():
    """PDFs whose objects refer to each other for ever."""
    catalogue, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    draw = b"<</Length 6>>stream\n/F Do \nendstream "
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 6>>stream\n/F Do \nendstream "
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    return [
        pdf(catalogue, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", b"<</Type/Page/Parent 3 0 R/Contents 3 0 R/Resources 3 0 R>>"),
        pdf(catalogue, pages, page, draw, form),
        pdf(catalogue, pages, b"<</Type/Page/Parent 2 0 R/Contents[4 0 R]>>", b"[4 0 R 4 0 R]"),
        pdf(catalogue, b"<</Type/Pages/Kids[3 0 R]/Count 99999/Parent 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 9>>"),
        pdf(catalogue, pages, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", b"<</Length 4 0 R>>stream\nBT ET\nendstream "),
        pdf(catalogue, pages, page, draw, form, trailer=b"/Prev 9/Info 6 0 R/Encrypt 1 0 R"),
    ]


def special(rng):
    """Pages that nest deep, and PDFs that go in circles."""
    depth = rng.choice([200, 5_000, 100_000])
    makers = [
        lambda: (".html", b"<html><body>" + b"<div>" * depth + b"deep"),
        lambda: (".html", b"<table>" + b"<tr><td><table>" * depth),
        lambda: (".html", b"<ul><li>" * depth + b"x"),
        lambda: (".html", b"<p " + b"a=b " * depth + b">x</p>"),
        lambda: (".html", b"<html><body>" + b"<b><i>" * depth + b"x<br>" * 50),
        lambda: (".pdf", rng.choice(loops())),
    ]
    return rng.choice(makers)()


def reports(tool, samples, count, rng, limit):
    """Faults found while ingesting `count` mutated reports in batches of 200."""
    faults, done = [], 0
    while done < count:
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for index in range(min(200, count - done)):
                if rng.random() < 0.02:
                    ending, data = special(rng)
                else:
                    ending, source = rng.choice(samples)
                    data = mutate(source, rng.choice(samples)[1], rng)
                path = os.path.join(folder, f"{index:03}{ending}")
                open(path, "wb").write(data)
                paths.append(path)
            store = os.path.join(folder, "store.sqlite")
            started = time.monotonic()
            run = subprocess.run([tool, "ingest", "--store", store, *paths], capture_output=True, timeout=limit)
            said = (run.stdout + run.stderr).decode("utf-8", "replace")
            if run.returncode not in (0, 3):
                faults.append(f"exit status {run.returncode}: {said[-300:]}")
            for path in paths:
                if path not in said and os.path.basename(path) not in said:
                    faults.append(f"{os.path.basename(path)} is not named in the output")
            done += len(paths)
            print(f"\r{done} of {count} reports, {time.monotonic() - started:.0f} s for the last batch ", end="", file=sys.stderr)
    print(file=sys.stderr)
    return faults


def logs(tool, samples, count, rng, limit):
    """Faults found while importing `count` mutated logs."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for index in range(count):
            ending, source = rng.choice(samples)
            path = os.path.join(folder, "log" + ending)
            open(path, "wb").write(mutate(source, rng.choice(samples)[1], rng))
            run = subprocess.run(
                [tool, "log", "import", "--dry-run", "--store", os.path.join(folder, "store.sqlite"), path],
                capture_output=True, timeout=limit)
            said = (run.stdout + run.stderr).decode("utf-8", "replace")
            if run.returncode not in (0, 3) or "log" + ending not in said:
                faults.append(f"log {index}: exit status {run.returncode}: {said[-300:]}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/heed")
    parser.add_argument("--count", type=int, default=20_000, help="inputs in all; one in twenty is a log")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=600, help="seconds for one call")
    options = parser.parse_args()
    rng = random.Random(options.seed)

    def read(folder, endings):
        names = sorted(n for n in os.listdir(folder) if os.path.splitext(n)[1] in endings)
        return [(os.path.splitext(n)[1], open(os.path.join(folder, n), "rb").read()) for n in names]

    of_logs = options.count // 20
    faults = reports(options.tool, read("Samples/reports", {".pdf", ".html"}), options.count - of_logs, rng, options.limit)
    faults += logs(options.tool, read("Samples/logs", {".xlsx", ".csv"}), of_logs, rng, options.limit)
    for fault in faults[:20]:
        print(fault)
    print(f"{options.count} inputs, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
