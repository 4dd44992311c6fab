import CXlsxWriter
import Records

/// Writes a gap report as a workbook (XLSX): a sheet a section, with filters, headings that stay in view and real dates.
///
/// Every text is written as a string, so that nothing from a report or a log is ever a formula or a link.
public func writeWorkbook(_ report: GapReport, to path: String) throws(ReportingError) {
    guard let workbook = workbook_new(path) else { throw .workbookNotWritten(why: "no memory for it") }
    var properties = lxw_doc_properties()
    withCString(report.title) { title in
        properties.title = title
        workbook_set_properties(workbook, &properties)
    }
    let formats = WorkbookFormats(workbook)
    for sheet in WorkbookSheets(report).sheets {
        let name = sheet.name
        guard let worksheet = workbook_add_worksheet(workbook, name) else {
            throw .workbookNotWritten(why: "no sheet '\(name)'")
        }
        write(sheet, to: worksheet, formats, classification: report.style.classification)
    }
    let result = workbook_close(workbook)
    guard result == LXW_NO_ERROR else { throw .workbookNotWritten(why: String(cString: lxw_strerror(result))) }
}

/// Looks of cells, made once a workbook.
private struct WorkbookFormats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        let top = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
        heading = workbook_add_format(workbook)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        format_set_bg_color(heading, 0xE3ECF2)
        format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(heading, top)
        text = workbook_add_format(workbook)
        format_set_text_wrap(text)
        format_set_align(text, top)
        date = workbook_add_format(workbook)
        format_set_num_format(date, "d mmm yyyy")
        format_set_align(date, top)
        format_set_align(date, UInt8(LXW_ALIGN_LEFT.rawValue))
    }
}

private func write(
    _ sheet: WorkbookSheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats,
    classification: String?
) {
    for (index, column) in sheet.columns.enumerated() {
        let place = lxw_col_t(index)
        worksheet_set_column(worksheet, place, place, column.width, nil)
        worksheet_write_string(worksheet, 0, place, column.title, formats.heading)
    }
    for (index, row) in sheet.rows.enumerated() {
        let lines = zip(row, sheet.columns).map { $0.lines(inWidth: $1.width) }.max() ?? 1
        // Written out, for LibreOffice does not fit rows to wrapped text; Excel takes 409 points at most.
        worksheet_set_row(worksheet, lxw_row_t(index + 1), min(15 * Double(lines) + 2, 409), nil)
        for (column, cell) in row.enumerated() {
            write(cell, to: worksheet, row: lxw_row_t(index + 1), column: lxw_col_t(column), formats)
        }
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    if !sheet.rows.isEmpty {
        worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
    }
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    // Excel takes an ampersand in a header for a code and no more than 255 characters.
    let line = classification.map { shortened(shownOnOneLine($0), to: 100).replacing("&", with: "&&") } ?? ""
    worksheet_set_footer(worksheet, "&L\(line)&RPage &P of &N")
}

private func write(
    _ cell: WorkbookCell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t,
    _ formats: WorkbookFormats
) {
    switch cell {
    case .empty: break
    case .text(let text): worksheet_write_string(worksheet, row, column, fitting(text), formats.text)
    case .number(let number): worksheet_write_number(worksheet, row, column, Double(number), formats.text)
    case .date(let day):
        // Excel's calendar begins in 1900.
        guard day.year >= 1900 else {
            worksheet_write_string(worksheet, row, column, day.inWords, formats.text)
            return
        }
        var date = lxw_datetime(
            year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
        worksheet_write_datetime(worksheet, row, column, &date, formats.date)
    }
}

/// A text that a cell takes: at most 32,767 characters, the end marked where something was cut.
private func fitting(_ text: String) -> String {
    let safe = shown(text)
    let limit = 32_000
    guard safe.unicodeScalars.count > limit else { return safe }
    return String(String.UnicodeScalarView(safe.unicodeScalars.prefix(limit))) + " … (cut)"
}

/// Lends a text to C as characters that it may not keep.
private func withCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Void) {
    var bytes = Array(String(shownOnOneLine(text).prefix(250)).utf8CString)
    bytes.withUnsafeMutableBufferPointer { buffer in
        if let start = buffer.baseAddress { body(start) }
    }
}
