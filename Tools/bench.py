#!/usr/bin/env python3
"""Time and memory of `heed ingest` against `pdftotext`, as whole processes, in turn, on the same files.

    make bench                         over the samples
    make bench BENCH="FOLDER --from 2022"   over the reports of a folder, only those published from a year on
    make bench BENCH="--log 50000"     `heed log import` of a log of so many rows, as XLSX and as CSV

Each file is read by both in turn, RUNS times after one warm-up; printed are the medians and their ratio.
"""
import argparse
import glob
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import big_log


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


def log_once(command):
    """Seconds on the clock and of the processors, and the peak memory in MB of program and reader each."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peaks = {}
    while process.poll() is None:
        for pid in [str(process.pid), *children(process.pid)]:
            try:
                status = dict(line.split(":\t", 1) for line in open(f"/proc/{pid}/status", encoding="utf-8") if ":\t" in line)
                peak = int(status["VmHWM"].split()[0]) / 1024
            except (OSError, KeyError):
                continue  # It ended between two looks.
            name = status["Name"].strip()
            peaks[name] = max(peaks.get(name, 0), peak)
        time.sleep(0.005)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if process.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return seconds, used, peaks


def children(pid):
    """Processes that a process has started."""
    for path in glob.glob(f"/proc/{pid}/task/*/children"):
        try:
            yield from open(path, encoding="utf-8").read().split()
        except OSError:
            continue


def bench_log(tool, count, runs):
    """Import a log of many rows, as XLSX and as CSV, each into a new store."""
    print(f"{count} rows{'':10}{'s':>8}{'CPU s':>8}{'heed MB':>9}{'reader MB':>11}")
    with tempfile.TemporaryDirectory() as folder:
        for ending, write in (("xlsx", big_log.write_xlsx), ("csv", big_log.write_csv)):
            path = os.path.join(folder, f"log.{ending}")
            write(path, count)
            results = []
            for run in range(runs):
                store = os.path.join(folder, f"{ending}{run}.sqlite")
                results.append(log_once([tool, "log", "import", path, "--store", store, "--as-of", "2025-06-30", "--quiet"]))
            seconds, used = (statistics.median(result[place] for result in results) for place in (0, 1))
            peaks = [max(result[2].get(name, 0) for result in results) for name in ("heed", "heed-reader")]
            print(f"{ending:16}{seconds:8.2f}{used:8.2f}{peaks[0]:9.0f}{peaks[1]:11.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/heed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--from", dest="first", type=int, default=0, help="only files named with this year or a later one")
    parser.add_argument("--to", dest="last", type=int, default=9999, help="only files named with this year or an earlier one")
    parser.add_argument("--most", type=int, default=12, help="how many files at most, spread over the folder")
    parser.add_argument("folder", nargs="?", default="Samples/reports")
    parser.add_argument("--log", type=int, metavar="ROWS", help="time the import of a log of so many rows instead")
    options = parser.parse_args()
    if options.log:
        bench_log(options.tool, options.log, options.runs)
        return

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
