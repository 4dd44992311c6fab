"""Writes an improvement plan as the workbook that a council's performance team would keep."""

import io
import re
import zipfile
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

MADE = datetime(2019, 9, 30, 9, 0, 0)
"""Stands in the file's properties instead of the clock, so that each run writes the same bytes."""

FILLS = {"B": "5B9BD5", "R": "FF5050", "A": "FFC000", "G": "70AD47"}
WIDTHS = {"ref": 6, "recommendation": 30, "action": 44, "owner": 20, "due": 14, "revised": 13, "brag": 7, "measure": 30,
          "evidence": 28, "update": 36}
GRID = Border(*[Side(style="thin", color="808080")] * 4)
WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_workbook(path, plan, bands):
    """Write cover, plan and key; return the plan's actions by row of the sheet."""
    book = Workbook()
    _write_cover(book.active, plan)
    rows = _write_plan(book.create_sheet("Improvement Plan"), plan, bands)
    _write_key(book.create_sheet("Key"), plan)
    book.active = 1
    book.properties.creator = "Heed sample, invented"
    book.properties.created = MADE
    buffer = io.BytesIO()
    book.save(buffer)
    path.write_bytes(_with_fixed_times(buffer.getvalue()))
    return rows


def _write_cover(sheet, plan):
    sheet.title = "Cover"
    sheet.sheet_view.showGridLines = False
    sheet.column_dimensions["B"].width = 34
    sheet.column_dimensions["C"].width = 60
    for number, title in enumerate(plan.TITLES, start=2):
        sheet.merge_cells(start_row=number, start_column=2, end_row=number, end_column=3)
        sheet.cell(number, 2, title).font = Font(bold=True, size=18 if number == 2 else 12)
    facts = (("Accountable", "Director of Children’s Services"), ("Version", "1.7"), ("Next Board", date(2019, 10, 14)),
             ("Note", "Invented for the Heed project; nothing in it is a fact about Blackpool Council."))
    for number, (label, value) in enumerate(facts, start=6):
        sheet.cell(number, 2, label).font = Font(bold=True)
        cell = sheet.cell(number, 3, value)
        cell.alignment = Alignment(wrap_text=True, horizontal="left")
        if isinstance(value, date):
            cell.number_format = "DD/MM/YYYY"


def _write_plan(sheet, plan, bands):
    last = len(plan.HEADINGS)
    for number, title in enumerate(plan.TITLES, start=1):
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=last)
        sheet.cell(number, 1, title).font = Font(bold=True, size=16 if number == 1 else 11)
    header = len(plan.TITLES) + 2
    for column, (field, heading) in enumerate(plan.HEADINGS.items(), start=1):
        cell = sheet.cell(header, column, heading)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F3864")
        cell.alignment, cell.border = Alignment(wrap_text=True, vertical="center"), GRID
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS[field]
    actions, number = {}, header + 1
    for band in bands:
        _write_band_title(sheet, number, band.title, last)
        first = number + 1
        for number, row in enumerate(band.rows, start=first):
            _write_action(sheet, number, row.cells, plan.HEADINGS)
            actions[number] = row
        _merge_recommendations(sheet, first, band.rows, list(plan.HEADINGS).index("recommendation") + 1)
        number += 1
    _finish(sheet, header, number - 1, last, list(plan.HEADINGS).index("brag") + 1)
    return actions


def _write_band_title(sheet, number, title, last):
    sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=last)
    cell = sheet.cell(number, 1, title)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="D9E2F3")


def _write_action(sheet, number, cells, headings):
    for column, field in enumerate(headings, start=1):
        value = cells[field]
        cell = sheet.cell(number, column, None if value == "" else value)
        cell.alignment, cell.border = WRAPPED, GRID
        if isinstance(value, date):
            cell.number_format = "DD/MM/YYYY"
        if field == "brag":
            cell.fill = PatternFill("solid", fgColor=FILLS[value])


def _merge_recommendations(sheet, first, rows, column):
    """Merge neighbouring cells that hold the same recommendation, as people do to make a plan easier to read."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index].cells["recommendation"] != rows[start].cells["recommendation"]:
            if index - start > 1:
                sheet.merge_cells(start_row=first + start, start_column=column, end_row=first + index - 1, end_column=column)
            start = index


def _finish(sheet, header, last_row, last_column, brag_column):
    sheet.freeze_panes = f"C{header + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 8, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header}:{header}"
    letter = get_column_letter(brag_column)
    choices = DataValidation(type="list", formula1='"B,R,A,G"', allow_blank=True)
    choices.add(f"{letter}{header + 1}:{letter}{last_row}")
    sheet.add_data_validation(choices)


def _write_key(sheet, plan):
    sheet.column_dimensions["C"].width = 52
    sheet.cell(1, 1, "BRAG key").font = Font(bold=True, size=14)
    for number, (letter, colour, meaning) in enumerate(plan.KEY, start=3):
        sheet.cell(number, 1, letter).fill = PatternFill("solid", fgColor=FILLS[letter])
        sheet.cell(number, 2, colour)
        sheet.cell(number, 3, meaning)


def _with_fixed_times(workbook):
    """The same workbook with no trace of when it was written."""
    fixed = io.BytesIO()
    stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return fixed.getvalue()
