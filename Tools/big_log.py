"""Writes an invented action log of many rows as XLSX and CSV, the same at each run."""
import csv
import datetime
import random
import zipfile
from xml.sax.saxutils import escape

HEADINGS = ["Ref", "Area for improvement", "Action", "Lead", "Original date", "Revised date", "BRAG", "% complete",
            "Evidence", "How will we know?", "Progress update", "Last updated"]
WORDS = ("assess plan review visit child care leaver pathway audit supervision threshold referral timely quality record "
         "manager team decision contact family strategy partner board practice model permanence placement school").split()
TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>')
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FIRST = datetime.date(1899, 12, 30)


def rows(count):
    """Rows of text, dates and shares (0 to 1), as HEADINGS names them."""
    chance = random.Random(1)

    def words(number):
        return " ".join(chance.choice(WORDS) for _ in range(number)).capitalize()

    asked = [words(18) for _ in range(200)]
    for number in range(count):
        due = datetime.date(2024, 1, 1) + datetime.timedelta(days=chance.randrange(700))
        later = due + datetime.timedelta(days=90) if number % 3 == 0 else ""
        yield [f"A{number + 1}", asked[number * 200 // count], words(16), words(2), due, later, chance.choice("BRAG"),
               chance.randrange(11) / 10, words(8), words(8), words(14), datetime.date(2025, 1, 1)]


def write_csv(path, count):
    """Dates day first, shares as percentages."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        for row in rows(count):
            out.writerow([f"{c:%d/%m/%Y}" if isinstance(c, datetime.date) else f"{c:.0%}" if isinstance(c, float) else c
                          for c in row])


def write_xlsx(path, count):
    """Shared strings as Excel writes them, dates and percentages by style."""
    strings = {}

    def cell(value):
        if isinstance(value, datetime.date):
            return f'<c s="1"><v>{(value - FIRST).days}</v></c>'
        if isinstance(value, float):
            return f'<c s="2"><v>{value}</v></c>'
        return f'<c t="s"><v>{strings.setdefault(value, len(strings))}</v></c>' if value else "<c/>"

    lines = ["<row>" + "".join(map(cell, row)) + "</row>" for row in [HEADINGS, *rows(count)]]
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships>" + "".join(
            f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(
                [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")],
                start=1)) + "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{escape(s)}</t></si>" for s in strings) + "</sst>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
