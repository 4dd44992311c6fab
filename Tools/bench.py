#!/usr/bin/env python3
"""Time and memory of `heed ingest` against `pdftotext`, as whole processes, in turn, on the same files.

    make bench                         over the samples
    make bench BENCH="FOLDER --from 2022"   over the reports of a folder, only those published from a year on

Each file is read by both in turn, RUNS times after one warm-up; printed are the medians and their ratio.
"""
import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time


def once(command):
    """Seconds and peak memory in MB of a command and of the processes it starts."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def worker_memory(command):
    """Peak memory in MB of the largest process that a command starts, itself or a child."""
    script = "import resource,subprocess,sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    answer = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)
    return int(answer.stdout) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/heed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--from", dest="first", type=int, default=0, help="only files named with this year or a later one")
    parser.add_argument("--to", dest="last", type=int, default=9999, help="only files named with this year or an earlier one")
    parser.add_argument("--most", type=int, default=12, help="how many files at most, spread over the folder")
    parser.add_argument("folder", nargs="?", default="Samples/reports")
    options = parser.parse_args()

    def year(name):
        found = re.search(r"(19|20)\d\d", name)
        return int(found.group()) if found else 0

    names = sorted(n for n in os.listdir(options.folder) if n.endswith(".pdf") and options.first <= year(n) <= options.last)
    if not names:
        sys.exit(f"no PDF of those years in {options.folder}")
    step = max(1, -(-len(names) // options.most))
    ratios, memory = [], 0.0
    names = [n for n in names if subprocess.run(["pdftotext", os.path.join(options.folder, n), os.devnull], capture_output=True).returncode == 0]
    print(f"{'file':48}{'heed s':>9}{'pdftotext s':>13}{'ratio':>8}{'MB':>7}")
    for name in names[::step]:
        path = os.path.join(options.folder, name)
        ours, theirs = [], []
        for run in range(options.runs + 1):
            with tempfile.TemporaryDirectory() as folder:
                one, _ = once([options.tool, "ingest", "--store", os.path.join(folder, "store.sqlite"), path])
            other, _ = once(["pdftotext", path, os.devnull])
            if run:
                ours.append(one)
                theirs.append(other)
        with tempfile.TemporaryDirectory() as folder:
            peak = worker_memory([options.tool, "ingest", "--store", os.path.join(folder, "store.sqlite"), path])
        memory = max(memory, peak)
        ratio = statistics.median(ours) / statistics.median(theirs)
        ratios.append(ratio)
        print(f"{name[:46]:48}{statistics.median(ours):9.3f}{statistics.median(theirs):13.3f}{ratio:8.2f}{peak:7.0f}")
    print(f"median ratio {statistics.median(ratios):.2f}, worst {max(ratios):.2f}; peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
